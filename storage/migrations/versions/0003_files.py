"""Files that candidates send, such as a CV.

Revision: 0003, after 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A table for their bytes, sealed under the key of whose they are."""
    op.create_table(
        "files",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("candidate", sa.String(), nullable=False),
        sa.Column(
            "conversation", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("application", sa.String(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["candidate"], ["candidates.id"], name=op.f("fk_files_candidate")),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversations.id"], name=op.f("fk_files_conversation")
        ),
        sa.ForeignKeyConstraint(
            ["application"], ["applications.id"], name=op.f("fk_files_application")
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_files")),
        sa.UniqueConstraint("conversation", "message", name=op.f("uq_files_conversation_message")),
    )
    op.create_index(op.f("ix_files_candidate"), "files", ["candidate"])
    op.create_index(op.f("ix_files_application"), "files", ["application"])
