//! What is told outside the page.

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::notices::{Asked, notices};
use crate::requests::{Nothing, Notices};

/// Nothing before the page was told what came while the program was closed: else the system would say it twice.
pub(crate) fn now(call: &Call<'_>, _: Nothing) -> Result<Notices, ApiError> {
    call.store()?;
    if call.session.is_caught_up() { notices(call, Asked::Running) } else { Ok(Notices::default()) }
}

pub(crate) fn catch_up(call: &Call<'_>, _: Nothing) -> Result<Notices, ApiError> {
    let told = notices(call, Asked::Opening)?;
    call.session.catch_up();
    Ok(told)
}
