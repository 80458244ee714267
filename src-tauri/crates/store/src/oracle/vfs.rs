//! An SQLite file system that lives in memory and writes down every call that changes it.
#![allow(unsafe_code)] // SQLite's file system is a C interface; this module is compiled for tests only.

use rusqlite::ffi;
use std::collections::BTreeMap;
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A call that changed the disk, or something the application said meanwhile.
#[derive(Debug, Clone)]
pub enum Event {
    /// Bytes were written at an offset.
    Write(String, usize, Vec<u8>),
    /// A file was cut to a length.
    Truncate(String, usize),
    /// The disk was asked to keep a file's bytes.
    Sync(String),
    /// A file was made.
    Create(String),
    /// A file was removed.
    Delete(String),
    /// A file took the place of another.
    Rename(String, String),
    /// The disk was asked to keep the names of a folder.
    SyncFolder,
    /// A change was acknowledged to the person: the number of the newest one.
    Acknowledged(i64),
    /// The visible file was said to be written: its content.
    Saved(Vec<u8>),
}

/// The files, and what happened to them.
#[derive(Debug, Default)]
pub struct Files {
    /// The content of each file by its name.
    pub content: BTreeMap<String, Vec<u8>>,
    /// What happened since the log was begun.
    pub log: Vec<Event>,
    /// Whether the machine is off: every call fails.
    pub is_off: bool,
    /// What is to go wrong.
    pub fault: Option<Fault>,
}

/// Something that goes wrong with the disk.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    /// After how many more calls.
    pub after: u32,
    /// What is then answered, as SQLite's code.
    pub code: c_int,
    /// Whether it goes on.
    pub lasts: bool,
    /// Whether it was met.
    pub met: bool,
}

impl Files {
    /// What a call must answer instead of doing its work.
    fn trouble(&mut self) -> Option<c_int> {
        if self.is_off {
            return Some(IOERR);
        }
        let fault = self.fault.as_mut()?;
        if fault.after > 0 {
            fault.after -= 1;
            return None;
        }
        if fault.met && !fault.lasts {
            return None;
        }
        fault.met = true;
        Some(fault.code)
    }
}

/// A registered file system. It is taken out of SQLite's list when it is dropped; no connection may be open then.
pub struct Vfs {
    name: CString,
    raw: *mut ffi::sqlite3_vfs,
    files: *mut Mutex<Files>,
}

// The files are behind a lock, and the registered structure does not change.
unsafe impl Send for Vfs {}
unsafe impl Sync for Vfs {}

#[repr(C)]
struct Open {
    base: ffi::sqlite3_file,
    files: *const Mutex<Files>,
    name: *mut String,
}

const IOERR: c_int = ffi::SQLITE_IOERR;

impl Vfs {
    /// Registers a file system without files, under a name of its own.
    ///
    /// # Panics
    /// When SQLite does not take it.
    pub fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = CString::new(format!("throughline-power-{number}")).unwrap_or_default();
        let files = Box::into_raw(Box::new(Mutex::new(Files::default())));
        // SAFETY: a zeroed sqlite3_vfs has no functions; those that SQLite calls are all set below.
        let mut vfs: ffi::sqlite3_vfs = unsafe { std::mem::zeroed() };
        vfs.iVersion = 1;
        vfs.szOsFile = size_of::<Open>() as c_int;
        vfs.mxPathname = 512;
        vfs.zName = name.as_ptr();
        vfs.pAppData = files.cast();
        vfs.xOpen = Some(open);
        vfs.xDelete = Some(delete);
        vfs.xAccess = Some(access);
        vfs.xFullPathname = Some(full_path);
        vfs.xRandomness = Some(randomness);
        vfs.xSleep = Some(sleep);
        vfs.xCurrentTime = Some(current_time);
        vfs.xGetLastError = Some(last_error);
        let raw = Box::into_raw(Box::new(vfs));
        // SAFETY: the structure lives until it is unregistered in drop.
        let code = unsafe { ffi::sqlite3_vfs_register(raw, 0) };
        assert!(code == ffi::SQLITE_OK, "the file system was not taken: {code}");
        Self { name, raw, files }
    }

    /// Its name, for opening databases on it.
    pub fn name(&self) -> &str {
        self.name.to_str().unwrap_or_default()
    }

    /// The files.
    pub fn files(&self) -> MutexGuard<'_, Files> {
        // SAFETY: the box lives as long as self.
        unsafe { &*self.files }.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for Vfs {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Vfs {
    fn drop(&mut self) {
        // SAFETY: both boxes were made in new and are given back once.
        unsafe {
            ffi::sqlite3_vfs_unregister(self.raw);
            drop(Box::from_raw(self.raw));
            drop(Box::from_raw(self.files));
        }
    }
}

/// All pages of a database as they are seen through its log.
pub fn pages(connection: &rusqlite::Connection) -> Vec<u8> {
    let mut size = 0;
    // SAFETY: the handle is open; the buffer is SQLite's and given back to it.
    unsafe {
        let buffer = ffi::sqlite3_serialize(connection.handle(), c"main".as_ptr(), &raw mut size, 0);
        if buffer.is_null() {
            return Vec::new();
        }
        let bytes = std::slice::from_raw_parts(buffer, usize::try_from(size).unwrap_or(0)).to_vec();
        ffi::sqlite3_free(buffer.cast());
        bytes
    }
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 1,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(lock),
    xCheckReservedLock: Some(check_lock),
    xFileControl: Some(control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: None,
    xShmLock: None,
    xShmBarrier: None,
    xShmUnmap: None,
    xFetch: None,
    xUnfetch: None,
};

/// The files behind a file system. None of the calls below keeps the lock beyond itself.
unsafe fn files_of<'f>(vfs: *mut ffi::sqlite3_vfs) -> MutexGuard<'f, Files> {
    // SAFETY: pAppData is the box made in new, which outlives every connection.
    let files: &'f Mutex<Files> = unsafe { &*(*vfs).pAppData.cast() };
    files.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The files and the name behind an open file.
unsafe fn behind<'f>(file: *mut ffi::sqlite3_file) -> (MutexGuard<'f, Files>, &'f str) {
    // SAFETY: SQLite hands over the structure that open filled.
    let open: &'f Open = unsafe { &*file.cast() };
    // SAFETY: both outlive the open file.
    let (files, name) = unsafe { (&*open.files, &*open.name) };
    (files.lock().unwrap_or_else(PoisonError::into_inner), name)
}

unsafe fn text<'t>(name: *const c_char) -> &'t str {
    // SAFETY: SQLite hands over terminated names.
    unsafe { CStr::from_ptr(name) }.to_str().unwrap_or_default()
}

/// What SQLite keeps for itself only, such as a sorter's file, is not part of the disk that loses power.
fn is_passing(name: &str) -> bool {
    name.starts_with("passing-")
}

unsafe extern "C" fn open(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    static PASSING: AtomicU32 = AtomicU32::new(0);
    // SAFETY: as of every call of the interface: SQLite hands over what it got from us, or memory of its own.
    unsafe {
        (*file).pMethods = std::ptr::null();
        let mut files = files_of(vfs);
        if let Some(code) = files.trouble() {
            return code;
        }
        let name = if name.is_null() {
            format!("passing-{}", PASSING.fetch_add(1, Ordering::Relaxed))
        } else {
            text(name).to_owned()
        };
        if !files.content.contains_key(&name) {
            if flags & ffi::SQLITE_OPEN_CREATE == 0 {
                return ffi::SQLITE_CANTOPEN;
            }
            files.content.insert(name.clone(), Vec::new());
            if !is_passing(&name) {
                files.log.push(Event::Create(name.clone()));
            }
        }
        let open: *mut Open = file.cast();
        (*open).files = (*vfs).pAppData.cast();
        (*open).name = Box::into_raw(Box::new(name));
        (*open).base.pMethods = &raw const METHODS;
        if !out.is_null() {
            *out = flags;
        }
    }
    ffi::SQLITE_OK
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: the name was boxed in open and is given back once.
    unsafe {
        {
            let (mut files, name) = behind(file);
            if is_passing(name) {
                files.content.remove(name);
            }
        }
        drop(Box::from_raw((*file.cast::<Open>()).name));
    }
    ffi::SQLITE_OK
}

unsafe extern "C" fn read(
    file: *mut ffi::sqlite3_file,
    buffer: *mut c_void,
    amount: c_int,
    offset: ffi::sqlite3_int64,
) -> c_int {
    // SAFETY: SQLite owns `amount` bytes at `buffer`.
    let (wanted, (mut files, name)) = unsafe {
        let wanted =
            std::slice::from_raw_parts_mut(buffer.cast::<u8>(), usize::try_from(amount).unwrap_or(0));
        (wanted, behind(file))
    };
    if let Some(code) = files.trouble() {
        // A full disk can still be read.
        return if code == ffi::SQLITE_FULL { ffi::SQLITE_IOERR_READ } else { code };
    }
    let Some(content) = files.content.get(name) else { return IOERR };
    let from = usize::try_from(offset).unwrap_or(0).min(content.len());
    let there = wanted.len().min(content.len() - from);
    wanted[..there].copy_from_slice(&content[from..from + there]);
    wanted[there..].fill(0);
    if there < wanted.len() { ffi::SQLITE_IOERR_SHORT_READ } else { ffi::SQLITE_OK }
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    buffer: *const c_void,
    amount: c_int,
    offset: ffi::sqlite3_int64,
) -> c_int {
    // SAFETY: SQLite hands over `amount` bytes at `buffer`.
    let (bytes, (mut files, name)) = unsafe {
        let bytes = std::slice::from_raw_parts(buffer.cast::<u8>(), usize::try_from(amount).unwrap_or(0));
        (bytes, behind(file))
    };
    if let Some(code) = files.trouble() {
        return code;
    }
    let offset = usize::try_from(offset).unwrap_or(0);
    if let Some(content) = files.content.get_mut(name) {
        put(content, offset, bytes);
    }
    if !is_passing(name) {
        files.log.push(Event::Write(name.to_owned(), offset, bytes.to_vec()));
    }
    ffi::SQLITE_OK
}

/// Writes into a file, which grows where it must.
pub fn put(content: &mut Vec<u8>, offset: usize, bytes: &[u8]) {
    let end = offset + bytes.len();
    if content.len() < end {
        content.resize(end, 0);
    }
    content[offset..end].copy_from_slice(bytes);
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: ffi::sqlite3_int64) -> c_int {
    // SAFETY: see open.
    let (mut files, name) = unsafe { behind(file) };
    if let Some(code) = files.trouble() {
        return code;
    }
    let size = usize::try_from(size).unwrap_or(0);
    if let Some(content) = files.content.get_mut(name) {
        content.resize(size, 0);
    }
    if !is_passing(name) {
        files.log.push(Event::Truncate(name.to_owned(), size));
    }
    ffi::SQLITE_OK
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, _flags: c_int) -> c_int {
    // SAFETY: see open.
    let (mut files, name) = unsafe { behind(file) };
    if let Some(code) = files.trouble() {
        return code;
    }
    if !is_passing(name) {
        files.log.push(Event::Sync(name.to_owned()));
    }
    ffi::SQLITE_OK
}

unsafe extern "C" fn file_size(file: *mut ffi::sqlite3_file, size: *mut ffi::sqlite3_int64) -> c_int {
    // SAFETY: see open.
    let (files, name) = unsafe { behind(file) };
    let length = files.content.get(name).map_or(0, Vec::len);
    // SAFETY: SQLite owns the number.
    unsafe { *size = ffi::sqlite3_int64::try_from(length).unwrap_or(0) };
    ffi::SQLITE_OK
}

unsafe extern "C" fn lock(_file: *mut ffi::sqlite3_file, _level: c_int) -> c_int {
    ffi::SQLITE_OK
}

unsafe extern "C" fn check_lock(_file: *mut ffi::sqlite3_file, locked: *mut c_int) -> c_int {
    // SAFETY: SQLite owns the number.
    unsafe { *locked = 0 };
    ffi::SQLITE_OK
}

unsafe extern "C" fn control(_file: *mut ffi::sqlite3_file, _what: c_int, _of: *mut c_void) -> c_int {
    ffi::SQLITE_NOTFOUND
}

unsafe extern "C" fn sector_size(_file: *mut ffi::sqlite3_file) -> c_int {
    512
}

/// As the ordinary file systems say: a write leaves alone the bytes beside it. That it happens whole is not said.
unsafe extern "C" fn characteristics(_file: *mut ffi::sqlite3_file) -> c_int {
    ffi::SQLITE_IOCAP_POWERSAFE_OVERWRITE
}

unsafe extern "C" fn delete(vfs: *mut ffi::sqlite3_vfs, name: *const c_char, _sync: c_int) -> c_int {
    // SAFETY: see open.
    let (mut files, name) = unsafe { (files_of(vfs), text(name)) };
    if let Some(code) = files.trouble() {
        return code;
    }
    if files.content.remove(name).is_none() {
        return ffi::SQLITE_IOERR_DELETE_NOENT;
    }
    files.log.push(Event::Delete(name.to_owned()));
    ffi::SQLITE_OK
}

unsafe extern "C" fn access(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    _flags: c_int,
    there: *mut c_int,
) -> c_int {
    // SAFETY: see open.
    unsafe { *there = c_int::from(files_of(vfs).content.contains_key(text(name))) };
    ffi::SQLITE_OK
}

unsafe extern "C" fn full_path(
    _vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    size: c_int,
    out: *mut c_char,
) -> c_int {
    // SAFETY: SQLite owns `size` bytes at `out`.
    unsafe {
        let bytes = CStr::from_ptr(name).to_bytes_with_nul();
        if bytes.len() > usize::try_from(size).unwrap_or(0) {
            return ffi::SQLITE_CANTOPEN;
        }
        std::ptr::copy_nonoverlapping(bytes.as_ptr().cast(), out, bytes.len());
    }
    ffi::SQLITE_OK
}

unsafe extern "C" fn randomness(_vfs: *mut ffi::sqlite3_vfs, amount: c_int, out: *mut c_char) -> c_int {
    static SEED: AtomicU32 = AtomicU32::new(1);
    for at in 0..usize::try_from(amount).unwrap_or(0) {
        let next = SEED.fetch_add(0x9E37_79B9, Ordering::Relaxed);
        // SAFETY: SQLite owns `amount` bytes at `out`.
        unsafe { *out.add(at) = (next >> 24) as c_char };
    }
    amount
}

unsafe extern "C" fn sleep(_vfs: *mut ffi::sqlite3_vfs, micros: c_int) -> c_int {
    micros
}

unsafe extern "C" fn current_time(_vfs: *mut ffi::sqlite3_vfs, now: *mut f64) -> c_int {
    // SAFETY: SQLite owns the number. 4 June 2020 as a Julian day; nothing we ask of SQLite depends on it.
    unsafe { *now = 2_459_004.5 };
    ffi::SQLITE_OK
}

unsafe extern "C" fn last_error(_vfs: *mut ffi::sqlite3_vfs, _size: c_int, _out: *mut c_char) -> c_int {
    0
}
