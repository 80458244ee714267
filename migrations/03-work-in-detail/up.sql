-- Schema 3: the risks and goals of work items, what an update asks for, and functional activities as rows of the outline.

-- A risk belongs to a goal or to a work item, never to both.
CREATE TABLE risk_of (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  goal BLOB REFERENCES goal (id),
  text TEXT NOT NULL,
  work_item BLOB REFERENCES work_item (id),
  likelihood TEXT CHECK (likelihood IN ('low', 'medium', 'high')),
  impact TEXT CHECK (impact IN ('low', 'medium', 'high')),
  response TEXT,
  owner BLOB REFERENCES party (id),
  CHECK (goal IS NULL OR work_item IS NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO risk_of (id, goal, text) SELECT id, goal, text FROM risk;
DROP TABLE risk;
ALTER TABLE risk_of RENAME TO risk;
CREATE INDEX risk_goal ON risk (goal);
CREATE INDEX risk_work_item ON risk (work_item);

-- The strategic goals that a work item serves by itself, beside those of its initiative.
CREATE TABLE work_item_goal (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  work_item BLOB NOT NULL REFERENCES work_item (id),
  goal BLOB NOT NULL REFERENCES goal (id),
  position INTEGER NOT NULL,
  UNIQUE (work_item, goal)
) STRICT, WITHOUT ROWID;
CREATE INDEX work_item_goal_goal ON work_item_goal (goal);

-- What comes next, and what help is needed, as an update says.
ALTER TABLE progress ADD COLUMN next_milestone TEXT;
ALTER TABLE progress ADD COLUMN help_needed TEXT;

-- Service groups and their functional activities stand in the outline, and work items below an activity. Rows of
-- earlier files have no position yet; they stand in the order of their labels until one of them is moved.
ALTER TABLE service_group ADD COLUMN position TEXT;
ALTER TABLE activity ADD COLUMN position TEXT;
ALTER TABLE work_item ADD COLUMN activity BLOB REFERENCES activity (id);
CREATE INDEX work_item_activity ON work_item (activity, position);
