"""A candidate's link back into a conversation.

Revision: 0005, after 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The hash of a link beside each conversation; nobody has one so far."""
    with op.batch_alter_table("conversations") as table:
        table.add_column(sa.Column("return_hash", sa.String(), nullable=True))
    op.create_index("ix_conversations_return_hash", "conversations", ["return_hash"], unique=True)
