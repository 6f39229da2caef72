//! Language, theme and profile name of the person at this machine.

use sandtable_base::Locale;

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::notices;
use crate::people;
use crate::requests::*;
use crate::setting::name_of;

pub(crate) fn show(call: &Call<'_>, _: Nothing) -> Result<Preferences, ApiError> {
    let config = &call.session.config;
    let kept = people::preferences(&config.config_dir);
    Ok(Preferences {
        locale: kept.locale,
        effective_locale: call.locale(),
        theme: kept.theme,
        // The file is anybody's to write.
        zoom: kept.zoom.filter(|zoom| ZOOMS.contains(zoom)).unwrap_or(100),
        zooms: ZOOMS.to_vec(),
        profile_name: call.actor(),
        workspaces_folder: config.workspaces_dir.display().to_string(),
        tour_seen: kept.tour_seen,
        notices: kept.notices,
        tray: call.host.has_tray(),
        version: config.version.to_owned(),
    })
}

pub(crate) fn change(call: &Call<'_>, request: PreferencesChange) -> Result<Preferences, ApiError> {
    people::change_preferences(&call.session.config.config_dir, |kept| {
        if let Some(tag) = &request.locale {
            kept.locale = match tag.as_str() {
                "system" => None,
                tag => Some(
                    Locale::ALL
                        .into_iter()
                        .find(|locale| locale.tag() == tag)
                        .ok_or_else(|| ApiError::value("locale", tag, "system, zh-CN, zh-TW or en"))?,
                ),
            };
        }
        if let Some(theme) = request.theme {
            kept.theme = theme;
        }
        if let Some(zoom) = request.zoom {
            let known = ZOOMS.contains(&zoom).then_some(zoom);
            kept.zoom =
                Some(known.ok_or_else(|| ApiError::value("zoom", zoom, "80, 90, 100, 110, 125, 150, 175 or 200"))?);
        }
        if let Some(name) = &request.profile_name {
            kept.profile_name = Some(name_of(name)?);
        }
        if let Some(seen) = request.tour_seen {
            kept.tour_seen = seen;
        }
        if let Some(wanted) = request.notices {
            kept.notices = notices::checked(wanted)?;
        }
        Ok(())
    })?;
    show(call, Nothing {})
}
