//! One import from file to facts: reading (`ingest`) and writing (`facts`) joined in one transaction.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use sandtable_base::clock::utc_text;
use sandtable_base::moment::{Moment, Precision};
use sandtable_facts::model::post_row::Counts;
use sandtable_facts::ops::import_file::IMPORT_FILE;
use sandtable_facts::table::import::{self, ImportHead};
use sandtable_facts::table::preset::{self, Preset};
use sandtable_facts::table::rejection::Rejected;
use sandtable_facts::view::PresetSource;
use sandtable_ingest as ingest;
use sandtable_ingest::view::{Mapping, Notice, Options, Rejection};
use sandtable_ingest::{IngestError, Plan};
use sandtable_store::{Store, Tx};

use crate::cancelling::{Stoppable, or_cancelled};
use crate::commands::Progress;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::handlers::import::{SHOWN, preset_of};
use crate::handlers::workspace::absolute;
use crate::import_writer::Writer;
use crate::jobs::Job;
use crate::reading::{Reading, Said};
use crate::requests::*;
use crate::setting;

/// Files up to this size are kept in the workspace unless the user says otherwise.
const KEPT_BY_DEFAULT: u64 = 32 * 1024 * 1024;

/// What an import reads and how.
struct Wanted<'a> {
    path: PathBuf,
    kind: Option<&'a str>,
    mapping: Mapping,
    options: Options,
    /// Answers or corrections of the user's own, worth keeping as a preset.
    corrected: bool,
}

pub(crate) fn import_file(call: &Call<'_>, store: &Store, request: &ImportFile) -> Result<Imported, ApiError> {
    let path = absolute(Path::new(&request.file))?;
    let kind = request.kind.as_deref();
    let given = ImportPreset {
        mapping: request.mapping.clone().unwrap_or_default(),
        options: request.options.clone().unwrap_or_default(),
    };
    let plan = ingest::inspect(&path, kind, &given.mapping, &given.options, &())?.plan;
    let ImportPreset { mapping, options } = match preset_of(store, &plan.header_signature)? {
        Some(preset) => given.over(preset),
        None => given,
    };
    let corrected = !mapping.is_empty() || lasting(&options) != Options::default();
    let wanted = Wanted { path, kind, mapping, options, corrected };
    let job = call.session.jobs.begin(request.job.as_deref().unwrap_or("import"));
    or_cancelled(&job, run(call, store, &wanted, &job, request.dry_run == Some(true)))
}

fn run(
    call: &Call<'_>,
    store: &Store,
    wanted: &Wanted<'_>,
    job: &Job<'_>,
    dry_run: bool,
) -> Result<Imported, ApiError> {
    let actor = call.actor();
    let bytes = std::fs::metadata(&wanted.path).map_or(0, |meta| meta.len());
    let keep = !dry_run && keeps(bytes, &wanted.options);
    // A file imported before shows the moment it showed then. Hashing is only worth it when one of its size was.
    let seen_as_of = store.read(|conn| {
        if !import::any_of_size(conn, bytes)? {
            return Ok::<_, ApiError>(None);
        }
        let sha256 = ingest::sha256(&wanted.path, &mut |done, total| {
            call.host.progress(&Progress { job: job.name().to_owned(), phase: "hashing".to_owned(), done, total });
            if job.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        Ok(import::of_content(conn, &sha256)?.map(|(_, as_of)| as_of))
    })?;
    let write = |tx: &mut Tx<'_>| {
        let taken = Taking::read(call, tx, wanted, job, &actor, seen_as_of.clone(), keep)?;
        if job.is_cancelled() {
            return Err(ApiError::Cancelled);
        }
        // The copy is a part of the write: an import whose copy fails is no import. It comes last, so that little is left to
        // fail after it; a copy that then stays is one that no import names, as after an undo.
        let copy = if keep { Some(copy_of(store, &wanted.path, job)?) } else { None };
        if copy.is_some_and(|sha256| sha256 != taken.sha256) {
            let detail = "it changed while it was read".to_owned();
            return Err(IngestError::FileUnreadable { path: wanted.path.clone(), detail }.into());
        }
        tx.subject(taken.import_id.to_string());
        tx.describe("import_id", taken.import_id.to_string());
        tx.describe("file", file_name(&wanted.path));
        tx.describe("platform", taken.platform.clone());
        tx.describe("inserted", taken.counts.inserted.to_string());
        tx.describe("updated", taken.counts.updated.to_string());
        let touched = taken.counts.inserted + taken.counts.updated;
        tx.rows(i64::try_from(touched).unwrap_or(i64::MAX));
        Ok::<_, ApiError>(taken)
    };
    let taken = store.transact_until(&IMPORT_FILE, &actor, &job.flag(), !dry_run, write)?;
    Ok(Imported {
        import_id: (!dry_run).then(|| taken.import_id.to_string()),
        kind: taken.kind,
        platform: taken.platform,
        dry_run,
        rows_read: taken.rows_read,
        inserted: taken.counts.inserted,
        updated: taken.counts.updated,
        unchanged: taken.counts.unchanged,
        merged: taken.counts.merged,
        rejected_count: taken.rejected_count,
        rejected: taken.rejected,
        notices: taken.notices,
    })
}

/// Whether a copy of a file of this size is kept.
pub(crate) fn keeps(bytes: u64, options: &Options) -> bool {
    options.keep_file.unwrap_or(bytes <= KEPT_BY_DEFAULT)
}

/// Keeps a copy in the workspace; its SHA-256.
fn copy_of(store: &Store, path: &Path, job: &Job<'_>) -> Result<String, ApiError> {
    let inner = std::fs::File::open(path).map_err(|error| ApiError::write(path, &error))?;
    Ok(store.put_blob(&mut Stoppable { inner, job })?)
}

/// What a finished reading left.
struct Taking {
    import_id: i64,
    kind: String,
    platform: String,
    rows_read: u64,
    counts: Counts,
    rejected_count: u64,
    rejected: Vec<Rejection>,
    notices: Vec<Notice>,
    sha256: String,
}

impl Taking {
    fn read(
        call: &Call<'_>,
        tx: &Tx<'_>,
        wanted: &Wanted<'_>,
        job: &Job<'_>,
        actor: &str,
        seen_as_of: Option<String>,
        keep: bool,
    ) -> Result<Taking, ApiError> {
        let zone = setting::zone(tx)?;
        let now = Now { at: tx.now(), zone };
        let mut writer: Option<Writer<'_>> = None;
        let mut rejected = Vec::new();
        let reading =
            Reading { path: &wanted.path, kind: wanted.kind, mapping: &wanted.mapping, options: &wanted.options };
        let summary = reading.run(|said| {
            match said {
                Said::Start(plan) => {
                    let head = head(plan, wanted, actor, now, seen_as_of.as_deref(), keep)?;
                    if wanted.corrected {
                        let options = json(serde_json::to_string(&lasting(&wanted.options)))?;
                        preset::put(tx, &kept_preset(plan, &head, options))?;
                    }
                    let unnamed = sandtable_i18n::platform_name(call.locale(), &plan.platform);
                    writer = Some(Writer::begin(tx, plan, &head, unnamed, zone)?);
                }
                Said::Record(record) => {
                    if let Some(writer) = &mut writer {
                        writer.take(record)?;
                    }
                }
                Said::Rejected(rejection) => {
                    if let Some(writer) = &mut writer {
                        writer.reject(&Rejected {
                            row: rejection.row,
                            column: rejection.column.clone(),
                            value: rejection.value.clone(),
                            reason: rejection.reason.clone(),
                        })?;
                    }
                    if rejected.len() < SHOWN {
                        rejected.push(rejection.clone());
                    }
                }
                Said::Progress { bytes, of } => {
                    call.host.progress(&Progress {
                        job: job.name().to_owned(),
                        phase: "reading".to_owned(),
                        done: bytes,
                        total: of,
                    });
                    if job.is_cancelled() {
                        return Err(ApiError::Cancelled);
                    }
                }
            }
            Ok(())
        })?;
        let Some(writer) = writer else {
            return Err(IngestError::UnknownKind.into());
        };
        call.host.progress(&Progress {
            job: job.name().to_owned(),
            phase: "writing".to_owned(),
            done: summary.bytes,
            total: summary.bytes,
        });
        let (platform, kind) = (writer.platform.clone(), writer.kind.clone());
        let (import_id, counts) = writer.finish(&summary.sha256, summary.rows_read)?;
        Ok(Taking {
            import_id,
            kind,
            platform,
            rows_read: summary.rows_read,
            counts,
            rejected_count: summary.rejected,
            rejected,
            notices: summary.notices,
            sha256: summary.sha256,
        })
    }
}

/// The moment of the import, and the calendar on which a moment without a zone stands.
#[derive(Clone, Copy)]
struct Now {
    at: DateTime<Utc>,
    zone: Tz,
}

impl Now {
    /// Whether a moment is still to come. A day begins where the workspace is, not in Greenwich.
    fn is_before(self, moment: Moment) -> bool {
        let clock = match moment.precision() {
            Precision::Utc => self.at.naive_utc(),
            Precision::Local | Precision::Day | Precision::Month => self.at.with_timezone(&self.zone).naive_local(),
        };
        moment.written() > clock
    }
}

fn head(
    plan: &Plan,
    wanted: &Wanted<'_>,
    actor: &str,
    now: Now,
    seen_as_of: Option<&str>,
    keep: bool,
) -> Result<ImportHead, ApiError> {
    if let Some(asked) = &wanted.options.as_of
        && Moment::parse(asked.trim()).is_some_and(|moment| now.is_before(moment))
    {
        return Err(ApiError::value("options.as_of", asked, "a moment that is not to come"));
    }
    // An export whose name ends with a day to come shows no later moment than now.
    let named = plan.as_of.filter(|moment| !now.is_before(*moment)).map(|moment| moment.to_string());
    let now = utc_text(now.at);
    Ok(ImportHead {
        file: file_name(&wanted.path),
        path: wanted.path.display().to_string(),
        bytes: std::fs::metadata(&wanted.path).map_or(0, |meta| meta.len()),
        kind: plan.kind.clone(),
        platform: plan.platform.clone(),
        shape: plan.shape.clone(),
        encoding: plan.encoding.clone(),
        header_row: plan.header_row,
        mapping: json(serde_json::to_string(&wanted.mapping))?,
        options: json(serde_json::to_string(&wanted.options))?,
        imported_at: now.clone(),
        as_of: named.or_else(|| seen_as_of.map(str::to_owned)).unwrap_or(now),
        actor: actor.to_owned(),
        file_kept: keep,
    })
}

/// The corrections and answers of this import, for the next file of the same columns.
fn kept_preset(plan: &Plan, head: &ImportHead, options: String) -> Preset {
    let source = PresetSource {
        signature: plan.header_signature.clone(),
        columns: plan.columns.iter().map(|(_, name, _)| name.clone()).collect(),
        kind: Some(plan.kind.clone()),
        platform: Some(plan.platform.clone()),
        file: Some(head.file.clone()),
        saved_at: head.imported_at.clone(),
    };
    Preset { source, mapping: head.mapping.clone(), options }
}

/// The answers that hold for the next file of the same columns. A year, an account or a moment taken over unasked would
/// put rows in the wrong place without a word.
fn lasting(options: &Options) -> Options {
    Options {
        platform: options.platform.clone(),
        day_first: options.day_first,
        currency: options.currency.clone(),
        encoding: options.encoding.clone(),
        delimiter: options.delimiter.clone(),
        undated: options.undated,
        ..Options::default()
    }
}

fn json(text: serde_json::Result<String>) -> Result<String, ApiError> {
    text.map_err(|error| ApiError::Internal { detail: error.to_string() })
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_to_come_is_said_by_the_clock_of_the_workspace() {
        // 01:30 on 22 November in Shanghai, half past five in the afternoon of the 21st in UTC.
        let now = Now { at: "2026-11-21T17:30:00Z".parse().unwrap(), zone: chrono_tz::Asia::Shanghai };
        let is_before = |text: &str| now.is_before(Moment::parse(text).unwrap());
        for past in ["2026-11-22", "2026-11-22T01:30:00", "2026-11-21T17:30:00Z", "2026-11-21T23:59:00"] {
            assert!(!is_before(past), "{past}");
        }
        for coming in ["2026-11-23", "2026-11-22T01:31:00", "2026-11-21T17:31:00Z", "2026-11-22T00:00:00Z"] {
            assert!(is_before(coming), "{coming}");
        }
        let west = Now { zone: chrono_tz::America::Los_Angeles, ..now };
        assert!(west.is_before(Moment::parse("2026-11-21T12:00:00").unwrap()));
    }
}
