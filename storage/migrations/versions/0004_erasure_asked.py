"""When a candidate asked for everything about them to be deleted.

Revision: 0004, after 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A moment beside each candidate; nobody has asked so far."""
    with op.batch_alter_table("candidates") as table:
        table.add_column(sa.Column("erase_asked_at", sa.DateTime(timezone=True), nullable=True))
