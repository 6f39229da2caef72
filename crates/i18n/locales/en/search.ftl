### Search over everything with words, and the searches worth keeping.

search-field = Words to find, where to go, what to do…
search-all = Everything
search-filter = Kinds to look for
search-best = Best match first
search-kind-accounts = Accounts
search-kind-imports = Imports
search-total = { $count ->
        [one] 1 hit
       *[other] { $count } hits
    }
search-total-more = More than { $count } hits
search-none = Nothing has these words
search-indexing = New rows are still being indexed; there may be more hits.
search-more = Show more
search-save = Keep this search: { $query }
search-saved = Kept searches
search-recent = Looked for lately
search-kept = Search kept: { $name }
search-forgotten = Search forgotten: { $query }
search-forget = Forget
search-hint = ↑↓ choose · Enter open
search-hint-forget = Del remove the search
search-untitled = Without title
search-found-moment = When
search-found-account = Account
op-workspace-save-search = Kept the search "{ $name }"
op-workspace-forget-search = Forgot the search "{ $name }"
search-kind-brand = Brand
search-kind-persona = Personas
search-kind-segment = Segments
search-kind-competitor = Competitors
search-kind-pest_item = PEST
search-kind-swot_item = SWOT
search-kind-swot_move = SWOT moves
search-kind-goal = Goals
search-kind-channel = Channels
search-kind-path = Paths
search-kind-campaign = Campaigns
search-kind-task = Tasks
search-kind-person = People
search-kind-partner = Partners
search-kind-experiment = Experiments
search-kind-theme = Themes
search-kind-hashtag = Hashtags
search-kind-slot = Slots
search-kind-hot_topic = Hot topics
search-kind-brand_date = Brand dates
