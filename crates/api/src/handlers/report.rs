//! Reports: view models of the boards into files.

use std::path::Path;
use std::sync::OnceLock;

use sandtable_report::{Fonts, ReportError};

use crate::cancelling::or_cancelled;
use crate::commands::Progress;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::export::write_file;
use crate::jobs::Job;
use crate::reporting;
use crate::requests::*;

pub(crate) fn build(call: &Call<'_>, request: ReportBuild) -> Result<ReportBuilt, ApiError> {
    let job = call.session.jobs.begin(request.job.as_deref().unwrap_or("report"));
    or_cancelled(&job, run(call, request, &job))
}

fn run(call: &Call<'_>, request: ReportBuild, job: &Job<'_>) -> Result<ReportBuilt, ApiError> {
    let step = |phase: &str, done: usize, total: usize| {
        let (done, total) = (done as u64, total as u64);
        call.host.progress(&Progress { job: job.name().to_owned(), phase: phase.to_owned(), done, total });
        if job.is_cancelled() { Err(ApiError::Cancelled) } else { Ok(()) }
    };
    let document = match request.kind {
        ReportKind::Kpi => reporting::kpi(call, &request, &|done, total| step("reading", done, total))?,
    };
    step("report", 0, 1)?;
    let (bytes, pages) = match request.format {
        ReportFormat::Pdf => {
            let made = sandtable_report::pdf(&document, fonts()?)?;
            (made.bytes, u32::try_from(made.pages).ok())
        }
        ReportFormat::Html => (sandtable_report::html(&document)?.into_bytes(), None),
        ReportFormat::Xlsx => (sandtable_report::xlsx(&document)?, None),
    };
    // The last moment at which nothing is written yet.
    step("writing", 0, 1)?;
    write_file(call, Path::new(&request.path), &bytes)?;
    Ok(ReportBuilt { path: request.path, bytes: bytes.len() as u64, pages })
}

/// Parsed at the first report: the charts' own face, then one for emoji.
pub(super) fn fonts() -> Result<&'static Fonts, ReportError> {
    static EMOJI: &[u8] = include_bytes!("../../../../fonts/NotoEmoji-Regular.ttf");
    static FONTS: OnceLock<Result<Fonts, ReportError>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Fonts::new(&[sandtable_charts::measure::FONT, EMOJI]));
    fonts.as_ref().map_err(Clone::clone)
}
