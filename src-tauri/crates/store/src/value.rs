//! The values a cell of the plan can hold. There are no floating-point numbers: money and dates must be exact.

use plan::RecordId;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Value {
    /// Nothing is known, or the row does not exist.
    #[default]
    Null,
    /// A number, a yes or no, an instant in milliseconds, money in minor units.
    Int(i64),
    /// Text.
    Text(String),
    /// An id or a hash.
    Blob(Vec<u8>),
}

impl Value {
    /// The number, when it is one.
    pub const fn int(&self) -> Option<i64> {
        if let Self::Int(n) = self { Some(*n) } else { None }
    }
    /// The text, when it is one.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(t) = self { Some(t) } else { None }
    }
    /// The id, when the cell holds one.
    pub fn id(&self) -> Option<RecordId> {
        if let Self::Blob(b) = self { uuid::Uuid::from_slice(b).ok().map(RecordId) } else { None }
    }
    /// Whether nothing is there.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
    /// The value as a person can read it in a list of changes.
    pub fn shown(&self) -> String {
        match self {
            Self::Null => String::new(),
            Self::Int(n) => n.to_string(),
            Self::Text(t) => t.clone(),
            Self::Blob(b) => {
                uuid::Uuid::from_slice(b).map_or_else(|_| format!("{} bytes", b.len()), |u| u.to_string())
            }
        }
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(n) => ValueRef::Integer(*n),
            Self::Text(t) => ValueRef::Text(t.as_bytes()),
            Self::Blob(b) => ValueRef::Blob(b),
        }))
    }
}

impl FromSql for Value {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Null => Ok(Self::Null),
            ValueRef::Integer(n) => Ok(Self::Int(n)),
            ValueRef::Text(_) => Ok(Self::Text(value.as_str()?.to_owned())),
            ValueRef::Blob(b) => Ok(Self::Blob(b.to_vec())),
            ValueRef::Real(_) => Err(FromSqlError::InvalidType),
        }
    }
}

impl From<i64> for Value {
    fn from(n: i64) -> Self {
        Self::Int(n)
    }
}
impl From<u32> for Value {
    fn from(n: u32) -> Self {
        Self::Int(n.into())
    }
}
impl From<bool> for Value {
    fn from(b: bool) -> Self {
        Self::Int(b.into())
    }
}
impl From<&str> for Value {
    fn from(t: &str) -> Self {
        Self::Text(t.to_owned())
    }
}
impl From<String> for Value {
    fn from(t: String) -> Self {
        Self::Text(t)
    }
}
impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(v: Option<T>) -> Self {
        v.map_or(Self::Null, Into::into)
    }
}

macro_rules! id_values {
    ($($name:ident),+) => {$(
        impl From<plan::$name> for Value { fn from(id: plan::$name) -> Self { Self::Blob(id.bytes().to_vec()) } }
    )+};
}
id_values!(
    RecordId,
    IssueId,
    IssueListId,
    ExistingWorkId,
    CoverageId,
    GapId,
    WorkItemId,
    InitiativeId,
    ObjectiveId,
    PartyId,
    SourceId,
    DocumentId,
    VersionId,
    FiscalYearId
);
