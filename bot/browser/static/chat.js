// The chat without reloads. Everything works without this file: each form is an ordinary form.
"use strict";
(() => {
  for (const form of document.querySelectorAll("form[data-once]")) {
    let sent = false;
    form.addEventListener("submit", (event) => {
      if (sent) event.preventDefault();
      sent = true;
    });
  }
  // So that nobody is written to at night.
  for (const field of document.querySelectorAll("input[name=zone]"))
    field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
  for (const button of document.querySelectorAll("button[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.copies);
      field.select();
      // Plain http has no clipboard: the text is marked then, to be copied by hand.
      try { await navigator.clipboard.writeText(field.value); button.textContent = "Copied"; } catch { field.focus(); }
    });
  }
  const chat = document.getElementById("chat");
  if (!chat) return;

  const SOON = 1000, USUAL = 2000, SELDOM = 10000, TIMEOUT = 20000;
  const NOT_SENT = "That could not be sent. Your words are still here: check your connection and send again.";
  const byId = (id) => document.getElementById(id);
  let tag = null, quiet = 0, sending = Promise.resolve(), inFlight = 0, timer = 0;

  // Take over what the server shows: what is the same stays, so that only news is read aloud.
  const take = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    if (!page.getElementById("chat")) return location.reload();
    takeThread(page.getElementById("thread"));
    swap("head", page);
    if (outdated("taps", page)) swap("taps", page);
    if (fileFor(document) !== fileFor(page)) swap("file-place", page);
    if (!byId("say") !== !page.getElementById("say")) return location.reload();
    takeFields(page);
    chat.dataset.waiting = page.getElementById("chat").dataset.waiting;
  };
  const takeThread = (theirs) => {
    const ours = byId("thread");
    for (const gone of [...ours.children].filter((each) => !each.id || !find(theirs, each.id))) gone.remove();
    let place = ours.firstElementChild;
    for (const each of [...theirs.children]) {
      const had = find(ours, each.id);
      if (had && had.outerHTML === each.outerHTML) {
        if (had === place) place = place.nextElementSibling; else ours.insertBefore(had, place);
        continue;
      }
      if (had === place && had) place = place.nextElementSibling;
      if (had) had.remove();
      ours.insertBefore(document.importNode(each, true), place);
    }
  };
  const find = (where, id) => [...where.children].find((each) => each.id === id);
  const swap = (id, page) => {
    const fresh = page.getElementById(id);
    if (byId(id) && fresh && byId(id).innerHTML !== fresh.innerHTML) byId(id).replaceWith(document.importNode(fresh, true));
  };
  const outdated = (id, page) => {
    const names = (form) => form.dataset.prompt + [...form.querySelectorAll("button")].map((b) => b.value + b.className);
    return names(byId(id)) !== names(page.getElementById(id));
  };
  const fileFor = (where) => (where.getElementById("send-file") || { dataset: {} }).dataset.prompt;
  const takeFields = (page) => {
    for (const form of ["taps", "say"]) {
      for (const name of ["nonce", "after"]) {
        const fresh = page.querySelector(`#${form} input[name=${name}]`);
        if (fresh) byId(form).querySelector(`input[name=${name}]`).value = fresh.value;
      }
    }
    const fresh = page.getElementById("text");
    if (fresh) byId("text").placeholder = fresh.placeholder;
  };

  const toEnd = () => {
    const scroll = document.querySelector(".scroll");
    scroll.scrollTop = 0;
    if (scroll.scrollHeight <= scroll.clientHeight + 1) window.scrollTo(0, document.body.scrollHeight);
  };
  const bubble = (className, text) => {
    const made = document.createElement("div");
    made.className = className;
    made.dir = "auto";
    made.textContent = text;
    byId("thread").append(made);
    return made;
  };
  const typing = () => {
    const made = bubble("b typing", "");
    made.setAttribute("aria-hidden", "true");
    made.append(...[0, 1, 2, 3].map((n) => document.createElement(n ? "i" : "span")));
    return made;
  };
  const tell = (text) => {
    const words = document.createElement("p");
    words.textContent = text;
    byId("alert").replaceChildren(...(text ? [words] : []));
  };

  const request = async (options) => {
    const limit = AbortSignal.timeout ? { signal: AbortSignal.timeout(TIMEOUT) } : {};
    return fetch(location.pathname, { credentials: "same-origin", cache: "no-store", ...limit, ...options });
  };
  const post = async (fields) => {
    let answer;
    try {
      answer = await request({ method: "POST", body: new URLSearchParams(fields) });
      if (answer.ok) return [await answer.text(), null, answer.headers.get("etag")];
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      return [null, answer.status === 422 ? page.querySelector("[role=alert]").textContent : NOT_SENT];
    } catch {
      return [null, NOT_SENT];
    }
  };
  // One after the other: the order in which things were said is the order in which they are kept.
  const send = (fields, words) => {
    tell("");
    const own = [bubble("u sending", words), typing()];
    toEnd();
    inFlight += 1;
    sending = sending.then(async () => {
      const [html, wrong, shown] = await post(fields);
      inFlight -= 1;
      if (html && inFlight === 0) {
        own.forEach((each) => each.remove());
        tag = shown;
        take(html);
        toEnd();
      } else {
        own[1].remove();
        if (wrong) failed(own[0], wrong, fields);
      }
      quiet = 0;
      look();
    });
  };
  const failed = (own, wrong, fields) => {
    own.remove();
    const field = byId("text");
    if (fields.text && field) {
      // With its nonce: should it have arrived after all, sending it again says it once.
      if (!field.value) byId("say").querySelector("input[name=nonce]").value = fields.nonce;
      field.value = field.value ? `${fields.text}\n${field.value}` : fields.text;
    }
    tell(wrong);
  };

  // A file goes as an ordinary form: however long it takes, the browser shows how far it is.
  const sendFile = (event) => {
    const form = event.target, file = byId("file").files[0];
    if (file && file.size > Number(form.dataset.most)) {
      event.preventDefault();
      return tell(`That file is too large: up to ${form.dataset.megabytes} MB works. It was not sent.`);
    }
    if (form.classList.contains("sending")) return event.preventDefault();
    tell("");
    form.classList.add("sending");
    form.querySelector("button").textContent = "Sending…";
    inFlight += 1;
  };
  document.addEventListener("change", (event) => { if (event.target.id === "file") tell(""); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  document.addEventListener("submit", (event) => {
    const form = event.target, by = event.submitter;
    if (form.id === "send-file") return sendFile(event);
    if (!["say", "taps"].includes(form.id) || (by && by.name === "begin")) return;
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(form));
    if (by && by.name) {
      fields[by.name] = by.value;
      // The same tap twice is one tap; the next page brings a new nonce.
      if (form.dataset.tapped === by.value) return;
      form.dataset.tapped = by.value;
      setTimeout(() => delete form.dataset.tapped, USUAL);
      send(fields, (by.getAttribute("aria-label") || by.textContent).replace(/^✓ /, "").trim());
    } else if ([...(fields.text || "")].length > byId("text").dataset.longest) {
      tell(`Your message is too long: ${Number(byId("text").dataset.longest).toLocaleString("en")} characters can be read at once. Please shorten it, or send it in two parts.`);
    } else if (fields.text && fields.text.trim()) {
      byId("text").value = "";
      send(fields, fields.text);
      // Until the page's next nonce is here, a further message has one of its own.
      const numbers = crypto.getRandomValues(new Uint32Array(4));
      form.querySelector("input[name=nonce]").value = Array.from(numbers, (n) => n.toString(36).padStart(7, "0")).join("");
    }
    if (byId("text")) byId("text").focus({ preventScroll: true });
  });
  document.addEventListener("keydown", (event) => {
    if (event.target.id !== "text" || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    byId("say").requestSubmit();
  });

  // Look for what is new: often while an answer is awaited, seldom when nothing happens.
  const look = () => {
    clearTimeout(timer);
    const pause = chat.dataset.waiting === "yes" ? SOON : quiet < 30 ? USUAL : SELDOM;
    timer = setTimeout(fetchNews, pause);
  };
  const fetchNews = async () => {
    if (document.visibilityState === "visible" && inFlight === 0) {
      try {
        const answer = await request({ headers: tag ? { "If-None-Match": tag } : {} });
        if (answer.status === 200 && inFlight === 0) {
          const isNew = tag !== null && tag !== answer.headers.get("etag");
          tag = answer.headers.get("etag");
          take(await answer.text());
          quiet = isNew ? 0 : quiet + 1;
        } else quiet += 1;
      } catch { quiet += 1; }
    }
    look();
  };
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") fetchNews(); });
  if (byId("text")) byId("text").required = false;
  look();
})();
