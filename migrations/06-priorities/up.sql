-- Schema 6: how the priorities came about. Rounds in which parties or people put the issues of a list in an order, and
-- what each of them said. What a round comes to is computed by the rule of its method and never stored.

CREATE TABLE ranking_round (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  issue_list BLOB NOT NULL REFERENCES issue_list (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  method TEXT NOT NULL CHECK (method IN ('order', 'points', 'pairwise')),
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]*')
) STRICT, WITHOUT ROWID;
CREATE INDEX ranking_round_list ON ranking_round (issue_list, held_on);

-- What one party or one person said in a round; title is whose ballot it is.
CREATE TABLE ballot (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  ranking_round BLOB NOT NULL REFERENCES ranking_round (id),
  party BLOB REFERENCES party (id),
  title TEXT NOT NULL CHECK (length(title) > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_round ON ballot (ranking_round);

-- By order the value is the place of the issue on the ballot, from 1; by points it is how many points it gets.
CREATE TABLE ballot_issue (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  ballot BLOB NOT NULL REFERENCES ballot (id),
  issue BLOB NOT NULL REFERENCES issue (id),
  value INTEGER NOT NULL CHECK (value > 0),
  UNIQUE (ballot, issue)
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_issue_issue ON ballot_issue (issue);

-- By pairs: the ballot would rather have the one issue dealt with than the other.
CREATE TABLE ballot_pair (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  ballot BLOB NOT NULL REFERENCES ballot (id),
  preferred BLOB NOT NULL REFERENCES issue (id),
  other BLOB NOT NULL REFERENCES issue (id),
  UNIQUE (ballot, preferred, other),
  CHECK (preferred <> other)
) STRICT, WITHOUT ROWID;
