//! Which amounts are asked for.

use sandtable_store::rusqlite::types::Value;

/// Amounts of a currency, and perhaps those that name none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfCurrency<'a> {
    /// `""`: those that name none.
    pub code: &'a str,
    pub unnamed_too: bool,
}

impl OfCurrency<'_> {
    /// As a statement binds it.
    pub(crate) fn values(self) -> [Value; 2] {
        [Value::from(self.code.to_owned()), Value::from(self.unnamed_too)]
    }
}
