//! What an item is called where it is named in one line.

use super::ContentItem;

impl ContentItem {
    /// Its name or first words; empty for what has none.
    pub fn title(&self) -> &str {
        match self {
            ContentItem::Theme(row) => &row.name,
            ContentItem::MatrixCell(row) => &row.form,
            ContentItem::MixTarget(row) => &row.origin,
            ContentItem::Hashtag(row) => &row.text,
            ContentItem::Slot(row) => &row.title,
            ContentItem::SlotSeries(row) => &row.title,
            ContentItem::SlotTemplate(row) => &row.name,
            ContentItem::SlotAsset(row) => &row.file,
            // A number of the program's own says nothing to anybody.
            ContentItem::MatchRefusal(_) => "",
            ContentItem::HotTopic(row) => &row.name,
            ContentItem::Cadence(row) => &row.platform,
            ContentItem::BrandDate(row) => &row.name,
            ContentItem::PlatformRule(row) => &row.platform,
        }
    }
}
