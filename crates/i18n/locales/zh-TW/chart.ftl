### Words that Rust draws into charts and writes into exported tables.

chart-actual = 實際
chart-target = 目標
chart-previous = 上期
chart-last-year = 去年同期
chart-incomplete = 未完整
chart-no-value = 無資料
chart-thinned = 已抽稀繪製：{ $given } 點中的 { $drawn } 點
chart-month-label = { $month } 月
chart-week-label = 第 { $week } 週
chart-day-label = { $month }/{ $day }
chart-year-label = { $year } 年
chart-basis = 依發布{ $granularity ->
        [day] 日
        [week] 週
       *[month] 月
    }統計
chart-base = 基準：{ $base }
chart-data-until = 資料截至 { $date }
chart-column-period = 週期
chart-column-change-previous = 環比
chart-column-change-last-year = 同比
chart-column-complete = 是否完整
chart-column-rows = 內容數
chart-column-title = 標題
chart-column-value = 數值
chart-column-file = 檔案
chart-column-row = 列號
chart-column-account = 帳號
chart-column-platform = 平台
chart-column-published = 發布時間
chart-column-link = 連結
chart-yes = 是
chart-no = 否
chart-basis-gained = 依{ $granularity ->
        [day] 日
        [week] 週
       *[month] 月
    }實際增量統計
chart-column-rows-gained = 列數
