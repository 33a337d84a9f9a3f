"""What was done with a flow: published, taken back, or its job closed.

Revision: 0002, after 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Say of each publication what it was; until now a row without a flow closed the job."""
    with op.batch_alter_table("publications") as table:
        table.add_column(sa.Column("act", sa.String(), nullable=True))
        table.add_column(sa.Column("note", sa.Text(), nullable=True))
    rows = sa.table("publications", sa.column("act"), sa.column("flow_hash"))
    closed = sa.case((rows.c.flow_hash.is_(None), "closed"), else_="published")
    op.execute(rows.update().values(act=closed))
    with op.batch_alter_table("publications") as table:
        table.alter_column("act", existing_type=sa.String(), nullable=False)
