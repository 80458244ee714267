//! Files from elsewhere. A file that this computer did not write is not trusted: its schema is compared with ours and
//! never run, and its rows are read one by one into a new working copy that our own migrations made.

use crate::check::{self, Report};
use crate::connection::{self, Durability};
use crate::course::{Course, Step};
use crate::{Damage, Reader, StoreError, Value, header, schema};
use rusqlite::{Connection, ErrorCode, TransactionBehavior, params_from_iter};
use std::path::Path;
use std::time::{Duration, Instant};

/// The longest one table, or the check of the structure, may take to read. A file made to keep a reader busy is given
/// up; an honest one of a hundred thousand work items needs a fraction of it.
const PATIENCE: Duration = Duration::from_secs(10);

/// After how many of its own steps SQLite asks whether to go on.
const STEPS: i32 = 10_000;

/// How many of its steps SQLite takes to check two values, as it was measured. It does not tell how far its check is, but
/// takes steps in proportion to the values there are. What it looks at first, how the pages hang together, takes hardly
/// any, so that what is told stands at nothing for a moment. Nothing else hangs on this number.
const STEPS_OF_TWO_VALUES: u64 = 7;

/// Reads the file at `copy` into a new working copy at `into`. `copy` must be out of reach of other programs; `named`
/// is the file the person chose, for the errors. `course` is told how far it is, and may end it.
///
/// # Errors
/// [`StoreError::Damaged`] names the first thing that is not as we write it, and [`StoreError::Cancelled`] when the course
/// ended it. Nothing is then left at `into`.
pub fn import(copy: &Path, named: &Path, into: &Path, course: &Course) -> Result<(), StoreError> {
    let read = || {
        let mut target = connection::open_working(into, None, Durability::Full)?;
        schema::migrate(&mut target)?;
        import_into(copy, named, &mut target, course)
    };
    read().map_err(|error| {
        for suffix in ["", "-wal", "-shm"] {
            let mut name = into.as_os_str().to_owned();
            name.push(suffix);
            // What was not made yet needs no removing.
            let _ = std::fs::remove_file(Path::new(&name));
        }
        // A statement that was interrupted on request is no damage.
        if course.is_ended() { StoreError::Cancelled } else { blamed(named, error) }
    })
}

/// Reads the file at `copy` into a new database that has our schema already.
pub(crate) fn import_into(
    copy: &Path,
    named: &Path,
    target: &mut Connection,
    course: &Course,
) -> Result<(), StoreError> {
    let mut take = || {
        let source = open(copy, named, course)?;
        let transaction = target.transaction_with_behavior(TransactionBehavior::Immediate)?;
        take_rows(&source, &transaction, course)?;
        Ok(transaction.commit()?)
    };
    take().map_err(|error| blamed(named, error))
}

/// Checks a file where it lies, without changing it: everything for a plan file, in as far as it can be read. `look`
/// sees only a file in which nothing is wrong.
///
/// # Errors
/// When it is no plan file of this version at all, or cannot be read.
pub fn inspect<T>(
    path: &Path,
    look: impl FnOnce(Reader<'_>) -> Result<T, StoreError>,
) -> Result<(Report, Option<T>), StoreError> {
    if header::probe(path)?.schema < schema::SCHEMA {
        return match raised(path) {
            Ok(raised) => {
                let reader = Reader::new(&raised);
                Ok((check::everything(reader)?, Some(look(reader)?)))
            }
            Err(StoreError::Damaged { damage, .. }) => {
                Ok((Report { damage: vec![damage], ..Report::default() }, None))
            }
            Err(error) => Err(error),
        };
    }
    let source = connection::open_foreign(path)?;
    let report = check::everything(Reader::new(&source)).map_err(|error| blamed(path, error))?;
    let seen = if report.damage.is_empty() { Some(look(Reader::new(&source))?) } else { None };
    Ok((report, seen))
}

/// Reads a file that is not trusted where it lies, after its structure and its schema were checked.
///
/// # Errors
/// As [`import`].
pub fn read<T>(path: &Path, look: impl FnOnce(Reader<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
    if header::probe(path)?.schema < schema::SCHEMA {
        return look(Reader::new(&raised(path)?));
    }
    let source = open(path, path, &Course::unfollowed())?;
    look(Reader::new(&source)).map_err(|error| blamed(path, error))
}

/// A file of an earlier schema, read into memory and brought to ours.
fn raised(path: &Path) -> Result<Connection, StoreError> {
    let mut target = Connection::open_in_memory()?;
    schema::migrate(&mut target)?;
    import_into(path, path, &mut target, &Course::unfollowed())?;
    Ok(target)
}

/// Checks the structure of a working copy of ours, before it is used.
///
/// # Errors
/// [`StoreError::Damaged`] with the first finding.
pub fn quick_check(path: &Path, named: &Path) -> Result<(), StoreError> {
    let look = || -> Result<String, StoreError> {
        let connection = connection::open_reader(path)?;
        Ok(connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?)
    };
    match look().map_err(|error| blamed(named, error))? {
        verdict if verdict == "ok" => Ok(()),
        verdict => Err(damaged(named, "structure", "file", verdict)),
    }
}

pub(crate) fn open(path: &Path, named: &Path, course: &Course) -> Result<Connection, StoreError> {
    let source = connection::open_foreign(path)?;
    course.enter(Step::Structure, 0)?;
    be_patient(&source, course, 0)?;
    course.enter(Step::Structure, steps_of_structure(&source)?)?;
    be_patient(&source, course, STEPS.unsigned_abs().into())?;
    let mut report = Report::default();
    check::outside(&source, &mut report)?;
    first_of(report, named)?;
    course.complete()?;
    Ok(source)
}

/// About how many steps SQLite takes to check the structure; none when the tables are not ours, so that nobody reads them.
fn steps_of_structure(source: &Connection) -> Result<u64, StoreError> {
    let mut report = Report::default();
    if check::schema_text(source, &mut report).is_err() || !report.damage.is_empty() {
        return Ok(0);
    }
    let mut values: u64 = 0;
    for table in schema::UNJOURNALLED.map(str::to_owned).into_iter().chain(schema::journalled_tables(source)?)
    {
        let columns = u64::try_from(schema::columns(source, &table)?.len()).unwrap_or_default();
        values = values.saturating_add(check::rows_of(source, &[table]).saturating_mul(columns));
    }
    Ok(values.saturating_mul(STEPS_OF_TWO_VALUES) / 2)
}

fn first_of(report: Report, named: &Path) -> Result<(), StoreError> {
    match report.damage.into_iter().next() {
        Some(damage) => Err(StoreError::Damaged { path: named.to_owned(), damage }),
        None => Ok(()),
    }
}

/// Gives what is read a while, and ends it on request. `parts` is how much of the step is done each time SQLite asks.
fn be_patient(connection: &Connection, course: &Course, parts: u64) -> Result<(), StoreError> {
    let (started, course) = (Instant::now(), course.clone());
    let ends = move || started.elapsed() > PATIENCE || !course.advance(parts);
    connection.progress_handler(STEPS, Some(ends))?;
    Ok(())
}

/// Copies the rows of every table through typed values and prepared statements, and checks what then stands there.
pub(crate) fn take_rows(source: &Connection, target: &Connection, course: &Course) -> Result<(), StoreError> {
    let tables: Vec<String> = schema::UNJOURNALLED
        .map(str::to_owned)
        .into_iter()
        .chain(schema::journalled_tables(target)?)
        .collect();
    be_patient(source, course, 0)?;
    course.enter(Step::Rows, check::rows_of(source, &tables))?;
    target.pragma_update(None, "defer_foreign_keys", true)?;
    for table in &tables {
        be_patient(source, course, 0)?;
        take_table(source, target, table, course)?;
    }
    what_it_is(target)?;
    let mut report = Report::default();
    check::inside(target, &mut report, course)?;
    first_of(report, Path::new(""))
}

/// A file of an earlier schema has fewer tables and columns; what it does not have stays empty.
fn take_table(
    source: &Connection,
    target: &Connection,
    table: &str,
    course: &Course,
) -> Result<(), StoreError> {
    let mut there = source.prepare("SELECT name FROM pragma_table_info(?1)")?;
    let there: Vec<String> = there.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>()?;
    if there.is_empty() {
        return Ok(());
    }
    let columns: Vec<_> =
        schema::columns(target, table)?.iter().filter(|column| there.contains(column)).collect();
    let list = columns.iter().map(|c| format!("\"{c}\"")).collect::<Vec<_>>().join(", ");
    let marks = (1..=columns.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
    let mut read = source.prepare(&format!("SELECT {list} FROM \"{table}\""))?;
    let mut write = target.prepare_cached(&format!("INSERT INTO \"{table}\" ({list}) VALUES ({marks})"))?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let values =
            (0..columns.len()).map(|index| row.get::<_, Value>(index)).collect::<Result<Vec<_>, _>>();
        let values = values.map_err(|error| damaged(Path::new(""), "rule", table, error.to_string()))?;
        write
            .execute(params_from_iter(values.iter()))
            .map_err(|error| damaged(Path::new(""), "rule", table, error.to_string()))?;
        course.add(1)?;
    }
    Ok(())
}

/// The file must say what it is in exactly the words we write.
fn what_it_is(target: &Connection) -> Result<(), StoreError> {
    let mut statement = target.prepare("SELECT key, value FROM meta ORDER BY key")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let found: Vec<(String, String)> = rows.collect::<Result<_, _>>()?;
    let keys: Vec<&str> = found.iter().map(|(key, _)| key.as_str()).collect();
    let wrong =
        |key: &str| damaged(Path::new(""), "rule", format!("meta {key}"), "is not what a plan file says");
    if keys != ["created_at", "min_reader", "plan_id"] {
        return Err(wrong("keys"));
    }
    found[0].1.parse::<i64>().map_err(|_| wrong("created_at"))?;
    let needs: u32 = found[1].1.parse().map_err(|_| wrong("min_reader"))?;
    if needs > schema::SCHEMA {
        return Err(StoreError::Newer { path: Path::new("").to_owned(), needs, reads: schema::SCHEMA });
    }
    if needs == 0 {
        return Err(wrong("min_reader"));
    }
    found[2].1.parse::<plan::RecordId>().map_err(|_| wrong("plan_id"))?;
    Ok(())
}

fn damaged(path: &Path, check: &str, place: impl Into<String>, detail: impl Into<String>) -> StoreError {
    let damage = Damage { check: check.into(), place: place.into(), detail: detail.into() };
    StoreError::Damaged { path: path.to_owned(), damage }
}

/// What goes wrong while a foreign file is read is the file's fault, unless the disk is.
pub(crate) fn blamed(named: &Path, error: StoreError) -> StoreError {
    match error {
        StoreError::Damaged { damage, .. } => StoreError::Damaged { path: named.to_owned(), damage },
        StoreError::Newer { needs, reads, .. } => StoreError::Newer { path: named.to_owned(), needs, reads },
        StoreError::Sqlite(error) => match error.sqlite_error_code() {
            Some(ErrorCode::TooBig) => StoreError::TooLarge,
            Some(ErrorCode::OperationInterrupted) => {
                damaged(named, "structure", "file", "takes longer to read than any plan needs")
            }
            Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => error.into(),
            _ => damaged(named, "structure", "file", error.to_string()),
        },
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Course, inspect, schema};
    use crate::connection::{self, Durability};
    use crate::course::{Progress, Step};
    use crate::query::coverage::work_parts;
    use crate::{StoreError, Value, plan_file::PlanFile};
    use rusqlite::params;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::{Arc, Mutex};

    /// A file of an earlier schema, as an earlier release wrote it: a setting, and from the sixth on an existing work.
    fn of_schema(path: &std::path::Path, number: u32) {
        let made = path.with_extension("made");
        let id = |n: u8| plan::RecordId(uuid::Uuid::from_bytes([n; 16]));
        let file = PlanFile::create(&made, id(1), 0).expect("a plan");
        let head = crate::ChangeHead {
            actor: "A".into(),
            kind: "setting".into(),
            at: 0,
            request: None,
            undoes: None,
        };
        file.change::<_, crate::StoreError>(&head, |recorder| {
            recorder.insert("setting", id(2), &[("key", "title".into()), ("value", Value::from("Old"))])?;
            if number < 6 {
                return Ok(());
            }
            recorder.create_record("existing_work", id(3), plan::states::Basis::Sourced, id(4))?;
            let columns = [
                ("title", Value::from("WS2")),
                ("kind", "implementation".into()),
                ("status", "in_implementation".into()),
                ("in_force", true.into()),
                ("percent_complete", 90_i64.into()),
                ("percent_as_of", "2019-12-13".into()),
            ];
            recorder.insert("existing_work", id(3), &columns)
        })
        .expect("a change");
        drop(file);
        let mut old = connection::open_working(path, None, Durability::Full).expect("a database");
        schema::migrate_to(&mut old, number).expect("the earlier schema");
        old.execute("ATTACH ?1 AS made", params![made.to_string_lossy()]).expect("attached");
        for table in ["meta", "change", "change_cell", "setting", "label_counter", "record", "existing_work"]
        {
            let columns = schema::columns(&old, table).expect("columns");
            let known = columns.iter().filter(|column| *column != "expected_on");
            let list = known.map(String::as_str).collect::<Vec<_>>().join(", ");
            let copy = format!("INSERT INTO main.{table} ({list}) SELECT {list} FROM made.{table}");
            old.execute(&copy, []).expect("copied");
        }
        old.execute("UPDATE meta SET value = ?1 WHERE key = 'min_reader'", [number.to_string()])
            .expect("as it was");
        old.execute_batch("DETACH made; PRAGMA journal_mode = DELETE;").expect("at rest");
    }

    #[test]
    fn a_file_of_an_earlier_schema_is_read_checked_and_brought_to_ours() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, into) = (folder.path().join("old.throughline"), folder.path().join("new.db"));
        of_schema(&path, 1);
        let (report, title) = inspect(&path, |reader| reader.setting("title")).expect("a plan");
        assert_eq!((report.damage, title), (Vec::new(), Some(Some("Old".to_owned()))));
        super::import(&path, &path, &into, &Course::unfollowed()).expect("imported");
        let file = PlanFile::open(&into).expect("opened");
        let tables = file
            .read::<_, crate::StoreError>(|reader| reader.rows("baseline"))
            .expect("a table of the newest schema");
        assert!(tables.is_empty());
    }

    /// All that is told while something is taken in.
    fn told_while(take: impl FnOnce(&Course)) -> Vec<Progress> {
        let told: Arc<Mutex<Vec<Progress>>> = Arc::default();
        let tell = told.clone();
        take(&Course::new(move |progress| {
            tell.lock().expect("nobody else").push(progress);
            true
        }));
        let told = told.lock().expect("nobody else");
        told.clone()
    }

    #[test]
    fn taking_a_file_in_tells_each_step_and_can_be_ended_without_leaving_anything() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, into) = (folder.path().join("plan.throughline"), folder.path().join("new.db"));
        of_schema(&path, 7);
        let told = told_while(|course| super::import(&path, &path, &into, course).expect("imported"));
        let mut steps: Vec<Step> = told.iter().map(|progress| progress.step).collect();
        steps.dedup();
        assert_eq!(steps, [Step::Structure, Step::Rows, Step::History]);
        let of =
            |step| told.iter().filter(move |progress| progress.step == step).map(|each| each.thousandths);
        for step in [Step::Structure, Step::Rows, Step::History] {
            assert!(of(step).is_sorted() && of(step).next_back() == Some(1000), "{told:?}");
        }

        let files = || std::fs::read_dir(folder.path()).expect("a folder").count();
        std::fs::remove_file(&into).expect("gone");
        let before = files();
        for end in (0..told.len()).step_by(5) {
            let count = AtomicUsize::new(0);
            let course = Course::new(move |_| count.fetch_add(1, Ordering::Relaxed) < end);
            let ended = super::import(&path, &path, &into, &course);
            assert!(matches!(ended, Err(StoreError::Cancelled)), "{end}: {ended:?}");
            assert_eq!(files(), before, "{end}");
        }
    }

    #[test]
    fn how_far_the_check_of_the_structure_is_rises_with_the_work_and_comes_to_the_end_with_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, into) = (folder.path().join("plan.throughline"), folder.path().join("new.db"));
        let id = |n: u32| plan::RecordId(uuid::Uuid::from_u128(n.into()));
        let file = PlanFile::create(&path, id(0), 0).expect("a plan");
        let (actor, kind) = ("A".to_owned(), "source_create".to_owned());
        let head = crate::ChangeHead { actor, kind, at: 0, request: None, undoes: None };
        file.change::<_, StoreError>(&head, |recorder| {
            for n in 1..4000 {
                recorder.create_record("source", id(n), plan::states::Basis::Own, id(9000))?;
                let title = format!("What was said in the meeting {n}");
                recorder.insert("source", id(n), &[("title", title.into()), ("url", "".into())])?;
            }
            Ok(())
        })
        .expect("a change");
        drop(file);
        let told = told_while(|course| super::import(&path, &path, &into, course).expect("imported"));
        let structure = told.iter().filter(|progress| progress.step == Step::Structure);
        let structure: Vec<u32> = structure.map(|progress| progress.thousandths).collect();
        let [rising @ .., 1000] = structure.as_slice() else { panic!("{structure:?}") };
        assert!(rising.len() > 50 && rising.last().is_some_and(|last| *last > 850), "{structure:?}");
        assert!(rising[rising.len() * 9 / 10] < 1000, "{structure:?}");
    }

    #[test]
    fn an_existing_work_of_an_earlier_schema_says_where_it_stands_and_is_ready_for_a_history() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, into) = (folder.path().join("old.throughline"), folder.path().join("new.db"));
        of_schema(&path, 6);
        super::import(&path, &path, &into, &Course::unfollowed()).expect("imported");
        let file = PlanFile::open(&into).expect("opened");
        let work = plan::ExistingWorkId::from(plan::RecordId(uuid::Uuid::from_bytes([3; 16])));
        let parts = file.read(|reader| work_parts(reader, work)).expect("its parts");
        let [only] = parts.standings.as_slice() else { panic!("{:?}", parts.standings) };
        assert_eq!((only.id, only.percent_complete), (None, Some(90)));
        assert_eq!(only.stood_on.as_deref(), Some("2019-12-13"));
        // A working copy of an earlier release is brought to ours where it lies.
        std::fs::remove_file(&into).expect("gone");
        std::fs::copy(&path, &into).expect("a copy");
        let file = PlanFile::open(&into).expect("opened");
        let again = file.read(|reader| work_parts(reader, work)).expect("its parts");
        assert_eq!(again.standings.len(), 1);
    }
}
