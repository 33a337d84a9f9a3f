"""What a call is given: by form, query or JSON, so that objects come as text or as themselves."""

import json
from typing import Any

from tests.fake_telegram.refusal import Refusal

Parameters = dict[str, Any]


def decoded(given: Parameters, name: str) -> Any:
    value = given.get(name)
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        raise Refusal(400, f"can't parse {name} JSON object") from None
