import pytest

from storage.database import Database
from storage.keys import INSTALLATION, KeyStore, KeyStoreTooNew
from storage.master_key import MasterKeyMissing, MasterKeyWrong
from storage.public_ids import new_id
from tests.storage.conftest import Place


@pytest.fixture
def keys(database: Database) -> KeyStore:
    return database.keys


def test_each_owner_has_a_key_of_their_own(keys: KeyStore) -> None:
    keys.make("ann")
    keys.make("bob")
    assert keys.key("ann") not in (None, keys.key("bob"))


def test_a_key_is_the_same_after_a_restart(place: Place, keys: KeyStore) -> None:
    keys.make("ann")
    assert place.open().keys.key("ann") == keys.key("ann")


def test_a_forgotten_key_is_gone(keys: KeyStore) -> None:
    keys.make("ann")
    keys.forget("ann")
    assert keys.key("ann") is None
    assert keys.owners() == {INSTALLATION}


def test_a_forgotten_key_leaves_no_bytes_behind(place: Place, keys: KeyStore) -> None:
    for owner in ("ann", *(new_id() for _ in range(50))):
        keys.make(owner)
    key_files = list(place.keys_path.parent.iterdir())
    assert any(b"ann" in path.read_bytes() for path in key_files)
    keys.forget("ann")
    keys.dispose()
    assert all(b"ann" not in path.read_bytes() for path in place.keys_path.parent.iterdir())


def test_what_another_process_forgot_is_forgotten_in_the_next_transaction(
    place: Place, database: Database
) -> None:
    database.keys.make("ann")
    assert database.keys.key("ann") is not None
    place.open().keys.forget("ann")
    with database.read():
        assert database.keys.key("ann") is None


def test_keys_do_not_lie_open_in_the_key_store(place: Place, keys: KeyStore) -> None:
    keys.make("ann")
    key = keys.key("ann")
    assert key is not None
    assert key not in place.bytes()


def test_the_master_key_is_for_its_owner_alone(place: Place, database: Database) -> None:
    assert place.master_key.stat().st_mode & 0o777 == 0o600
    assert len(place.master_key.read_bytes()) == 32


def test_a_missing_master_key_is_not_made_anew(place: Place) -> None:
    place.open().dispose()
    place.master_key.unlink()
    with pytest.raises(MasterKeyMissing, match=r"master\.key is missing"):
        place.open()
    assert not place.master_key.exists()


@pytest.mark.parametrize("wrong", [bytes(32), b"short"])
def test_a_wrong_master_key_is_refused(place: Place, wrong: bytes) -> None:
    place.open().dispose()
    place.master_key.chmod(0o600)
    place.master_key.write_bytes(wrong)
    with pytest.raises(MasterKeyWrong, match="damaged"):
        place.open()


def test_a_key_store_of_a_newer_program_is_refused(place: Place) -> None:
    from sqlalchemy import text

    from storage.engines import engine_for, transaction

    place.open().dispose()
    engine = engine_for(f"sqlite:///{place.keys_path}", journal="DELETE")
    with transaction(engine, writes=True) as connection:
        connection.execute(text("UPDATE key_store SET version = 99"))
    engine.dispose()
    with pytest.raises(KeyStoreTooNew, match="99"):
        place.open()


def test_a_fingerprint_is_keyed(place: Place, keys: KeyStore) -> None:
    assert keys.fingerprint("10.0.0.1") == keys.fingerprint("10.0.0.1")
    assert keys.fingerprint("10.0.0.1") != keys.fingerprint("10.0.0.2")
