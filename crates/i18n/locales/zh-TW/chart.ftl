### Words that Rust draws into charts and writes into exported tables.

chart-actual = 實際
chart-target = 目標
chart-previous = 上期
chart-last-year = 去年同期
chart-benchmark = 基準：{ $who }
chart-incomplete = 未完整
chart-no-value = 無資料
chart-thinned = 已抽稀繪製：{ $given } 點中的 { $drawn } 點
chart-month-label = { $month } 月
chart-quarter-label = 第 { $quarter } 季
chart-week-label = 第 { $week } 週
chart-day-label = { $month }/{ $day }
chart-year-label = { $year } 年
chart-basis = 依發布{ $granularity ->
        [day] 日
        [week] 週
        [quarter] 季
        [year] 年
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
        [quarter] 季
        [year] 年
       *[month] 月
    }實際增量統計
chart-column-rows-gained = 列數
chart-column-nature = 資料性質
chart-column-notes = 備註
chart-nature = { $nature ->
        [actual] 實際
        [estimated] 估算
        [typed] 手動輸入
       *[missing] 缺漏
    }
chart-shown = 僅顯示 { $all } 項中的前 { $shown } 項
chart-column-name = 名稱
chart-column-series = 數列
chart-total = 合計
chart-column-share = 占比
chart-column-change = 變化
chart-column-note = 備註
chart-size = 泡泡大小
chart-funnel-kept = { $share } 進入下一步，流失 { $lost }
chart-funnel-of-first = 占第一步的 { $share }
chart-funnel-grew = 為上一步的 { $share }，多 { $lost }
chart-gantt-today = 今天
chart-gantt-start = 開始
chart-gantt-end = 結束
chart-gantt-progress = 進度
chart-gantt-baseline = 原訂計畫
chart-gantt-critical = 關鍵路徑
chart-gantt-milestone = 里程碑
chart-spread-low = 最低
chart-spread-lower = 下四分位
chart-spread-median = 中位數
chart-spread-upper = 上四分位
chart-spread-high = 最高
chart-spread-estimate = 估計值
chart-spread-sample = 樣本數
chart-spread-outliers = 離群值
chart-flow-from = 來源
chart-flow-to = 去向
chart-flow-back = 未畫出的回流：{ $count } 條
chart-range-before = 前一區間
chart-column-previous-to-date = 上期相同天數
chart-column-last-year-to-date = 去年相同天數
