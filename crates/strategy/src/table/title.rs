//! What an item is called where it is named in one line.

use super::StrategyItem;

impl StrategyItem {
    /// Its name or first words; empty for what has none (a score, a link).
    pub fn title(&self) -> &str {
        match self {
            StrategyItem::Brand(row) => &row.name,
            StrategyItem::AccountProfile(row) => &row.name,
            StrategyItem::Persona(row) => &row.name,
            StrategyItem::Segment(row) => &row.name,
            StrategyItem::MapPoint(row) => &row.name,
            StrategyItem::Competitor(row) => &row.name,
            StrategyItem::BenchmarkValue(row) => &row.who,
            StrategyItem::PestItem(row) => &row.text,
            StrategyItem::SwotItem(row) => &row.text,
            StrategyItem::SwotMove(row) => &row.text,
            StrategyItem::Goal(row) => &row.statement,
            StrategyItem::Channel(row) => &row.name,
            StrategyItem::ChannelScore(row) => &row.criterion,
            StrategyItem::FitWeight(row) => &row.criterion,
            StrategyItem::ChannelPlan(row) => &row.mode,
            StrategyItem::Path(row) => &row.name,
            StrategyItem::PathStep(row) => &row.name,
            StrategyItem::Campaign(row) => &row.name,
            StrategyItem::CampaignPhase(row) => &row.name,
            StrategyItem::Task(row) => &row.title,
            StrategyItem::Person(row) => &row.name,
            StrategyItem::RaciCell(row) => &row.work,
            StrategyItem::PerformanceLine(row) => &row.measure,
            StrategyItem::Skill(row) => &row.name,
            StrategyItem::BudgetPlan(row) => &row.name,
            StrategyItem::BudgetLine(row) => &row.name,
            StrategyItem::ExchangeRate(row) => &row.currency,
            StrategyItem::BudgetBand(row) => &row.category,
            StrategyItem::Partner(row) => &row.name,
            StrategyItem::PartnerWeight(row) => &row.criterion,
            StrategyItem::PartnerReview(row) => &row.stage,
            StrategyItem::Experiment(row) => &row.name,
            StrategyItem::Evidence(row) => &row.text,
            StrategyItem::Attachment(row) => &row.file,
            StrategyItem::TaskLink(_) | StrategyItem::ItemLink(_) => "",
        }
    }
}
