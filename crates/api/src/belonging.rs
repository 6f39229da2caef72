//! What of the facts belongs to a campaign of the plan: the posts that its slots became, and the ads, links, orders and
//! codes that carry its name or one of its codes.

use std::collections::HashMap;

use sandtable_content::table::slot::Slot;
use sandtable_evaluation::view::Filter;
use sandtable_facts::table::belonging::Belonging;
use sandtable_facts::view::CampaignChoice;
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::{Connection, Result};
use sandtable_strategy::table::campaign::Campaign;

use crate::error::ApiError;

/// Looks up what belongs to the campaigns of a filter.
pub(crate) fn look_up(conn: &Connection, filter: &mut Filter) -> std::result::Result<(), ApiError> {
    if filter.campaigns.is_empty() {
        return Ok(());
    }
    let campaigns: Vec<Campaign> = all(conn).map_err(StoreError::from)?;
    if let Some(unknown) = filter.campaigns.iter().find(|id| !campaigns.iter().any(|campaign| campaign.id == **id)) {
        return Err(ApiError::value("filter.campaigns", unknown, "the id of a campaign"));
    }
    filter.belonging = Some(of(conn, &campaigns, &filter.campaigns)?);
    Ok(())
}

fn of(conn: &Connection, campaigns: &[Campaign], asked: &[String]) -> Result<Belonging> {
    let asked = |id: &str| asked.iter().any(|asked| asked == id);
    let slots: Vec<Slot> = all(conn)?;
    let posts = slots.iter().filter(|slot| asked(&slot.campaign_id)).filter_map(|slot| slot.post_id.parse().ok());
    let names = campaigns
        .iter()
        .filter(|campaign| asked(&campaign.id))
        .flat_map(|campaign| campaign.codes.lines().chain([campaign.name.as_str()]));
    Ok(Belonging::new(posts.collect(), names))
}

/// What belongs to a campaign a goal names; nothing where the plan has it no more.
pub(crate) fn look_up_known(conn: &Connection, filter: &mut Filter) -> Result<()> {
    if !filter.campaigns.is_empty() {
        filter.belonging = Some(of(conn, &all::<Campaign>(conn)?, &filter.campaigns)?);
    }
    Ok(())
}

/// What a campaign is called; `None` where the plan has it no more.
pub(crate) fn name(conn: &Connection, id: &str) -> Result<Option<String>> {
    Ok(all::<Campaign>(conn)?.into_iter().find(|campaign| campaign.id == id).map(|campaign| campaign.name))
}

/// What campaigns are called.
pub(crate) fn names(conn: &Connection, ids: &[String]) -> Result<Vec<String>> {
    let campaigns: Vec<Campaign> = all(conn)?;
    let named = campaigns.into_iter().filter(|campaign| ids.contains(&campaign.id));
    Ok(named.map(|campaign| campaign.name).collect())
}

/// Campaigns to choose from, those that end last first.
pub(crate) fn choices(conn: &Connection) -> Result<Vec<CampaignChoice>> {
    let mut campaigns: Vec<Campaign> = all(conn)?;
    campaigns.sort_by_key(|campaign| std::cmp::Reverse(campaign.finish.or(campaign.start)));
    let mut posts: HashMap<String, u64> = HashMap::new();
    for slot in all::<Slot>(conn)?.into_iter().filter(|slot| !slot.post_id.is_empty()) {
        *posts.entry(slot.campaign_id).or_default() += 1;
    }
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let choice = |campaign: Campaign| CampaignChoice {
        posts: posts.get(&campaign.id).copied().unwrap_or(0),
        start: day(campaign.start),
        finish: day(campaign.finish),
        id: campaign.id,
        name: campaign.name,
    };
    Ok(campaigns.into_iter().map(choice).collect())
}
