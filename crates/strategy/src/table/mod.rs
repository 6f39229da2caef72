//! The tables of the pillar, one subject a file; their SQL is written out in the migrations.

pub mod attached;
pub mod brand;
pub mod budget;
pub mod campaign;
pub mod channel;
pub mod evidence;
pub mod goal;
pub mod insight;
pub mod partner;
pub mod people;
pub mod reference;
pub mod task;
mod title;

use sandtable_store::authored_kinds;

use brand::{AccountProfile, Brand};
use budget::{BudgetBand, BudgetLine, BudgetPlan, ExchangeRate};
use campaign::{Campaign, CampaignPhase};
use channel::{Channel, ChannelPlan, ChannelScore, FitWeight, Path, PathStep};
use evidence::{Attachment, Evidence, ItemLink};
use goal::Goal;
use insight::{BenchmarkValue, Competitor, MapPoint, Persona, PestItem, Segment, SwotItem, SwotMove};
use partner::{Experiment, Partner, PartnerReview, PartnerWeight};
use people::{PerformanceLine, Person, RaciCell, Skill};
use task::{Task, TaskLink};

authored_kinds! {
    /// Anything a plan is made of.
    pub enum StrategyItem {
        Brand(Brand),
        AccountProfile(AccountProfile),
        Persona(Persona),
        Segment(Segment),
        MapPoint(MapPoint),
        Competitor(Competitor),
        BenchmarkValue(BenchmarkValue),
        PestItem(PestItem),
        SwotItem(SwotItem),
        SwotMove(SwotMove),
        Goal(Goal),
        Channel(Channel),
        ChannelScore(ChannelScore),
        FitWeight(FitWeight),
        ChannelPlan(ChannelPlan),
        Path(Path),
        PathStep(PathStep),
        Campaign(Campaign),
        CampaignPhase(CampaignPhase),
        Task(Task),
        TaskLink(TaskLink),
        Person(Person),
        RaciCell(RaciCell),
        PerformanceLine(PerformanceLine),
        Skill(Skill),
        BudgetPlan(BudgetPlan),
        BudgetLine(BudgetLine),
        ExchangeRate(ExchangeRate),
        BudgetBand(BudgetBand),
        Partner(Partner),
        PartnerWeight(PartnerWeight),
        PartnerReview(PartnerReview),
        Experiment(Experiment),
        Evidence(Evidence),
        ItemLink(ItemLink),
        Attachment(Attachment),
    }
}
