"""Settings, from the environment or `.env`; each has a default that works, but the token."""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Prefix `CANDOR_`; Telegram's own two have none."""

    model_config = SettingsConfigDict(
        env_prefix="CANDOR_", env_file=".env", extra="ignore", populate_by_name=True
    )

    data_dir: Path = Path("data")
    flows_dir: Path = Path("flows")
    database_url: str = ""
    keys_url: str = ""
    master_key_file: Path = Path("~/.config/candor/master.key")
    nlu_url: str = ""
    nlu_token: SecretStr = SecretStr("")
    nlu_timeout: float = 5.0
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    public_url: str = ""
    log_level: str = "INFO"
    telegram_bot_token: SecretStr = Field(
        default=SecretStr(""), validation_alias="TELEGRAM_BOT_TOKEN"
    )
    telegram_api_url: str = Field(
        default="https://api.telegram.org", validation_alias="TELEGRAM_API_URL"
    )

    @property
    def database(self) -> str:
        """Where conversations are kept: a SQLite file in the data folder unless set otherwise."""
        return self.database_url or f"sqlite:///{self.data_dir.resolve()}/candor.sqlite"

    @property
    def keys(self) -> str:
        """The key store: a database of its own, in a folder of its own."""
        return self.keys_url or f"sqlite:///{self.data_dir.resolve()}/keys/keys.sqlite"

    @property
    def address(self) -> str:
        """Where people reach the pages."""
        return self.public_url.rstrip("/") or f"http://{self.host}:{self.port}"

    @property
    def secure(self) -> bool:
        """Whether they are reached by https."""
        return self.address.startswith("https://")
