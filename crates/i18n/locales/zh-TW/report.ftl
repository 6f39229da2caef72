### 報告（PDF、HTML、XLSX）中的文字。

report-kpi-title = KPI 報告 · { $brand }
report-range = { $from } 至 { $to }
report-granularity = 依{ $granularity ->
        [day] 日
        [week] 週
        [quarter] 季
        [year] 年
       *[month] 月
    }
report-everything = 全部平台與帳號
report-accounts = 帳號：{ $accounts }
report-page = 第 { $page } 頁，共 { $pages } 頁
report-made = 產生於 { $date }
report-overview = 總覽
report-conclusions = 結論
report-key-figures = 關鍵指標
report-by-metric = 各項指標說明
report-figure = 指標
report-value = 數值
report-change = 變化
report-target = 目標
report-progress = 達成率
report-sample = n =
report-note = 說明
report-sources = 資料來源
report-file = 檔案
report-contents = 內容
report-rows = 列數
report-read-at = 匯入時間
report-fingerprint = SHA-256
report-formulas = 計算方式
report-formula = 公式
report-version = 版本
report-lacking = { $mark } 表示本檔案的字型中沒有的字元，HTML 與 Excel 報告中可以看到原文。
report-cut = 部分儲存格超過 { $allowed } 個字元的上限，已截斷。
report-compared = 較前一區間
report-unfinished = 尚未結束
report-typed = 部分為手動輸入
report-estimated = 部分為估算
report-summary = { $count } 項指標中，{ $rose } 項較前一區間上升，{ $fell } 項下降；{ $aimed } 個目標中達成 { $met } 個。
report-summary-no-targets = { $count } 項指標中，{ $rose } 項較前一區間上升，{ $fell } 項下降。此區間尚未設定目標。
report-finding = { $value }{ $moved ->
        [up] ，較前一區間上升 { $change }
        [down] ，較前一區間下降 { $change }
        [flat] ，與前一區間持平
       *[unknown] ，沒有可比較的前一區間資料
    }{ $aim ->
        [met] ；目標 { $target }，已達成（{ $progress }）。
        [missed] ；目標 { $target }，未達成（{ $progress }）。
        [open] ；目標 { $target }，目前達成 { $progress }。
       *[unset] 。
    }
report-course = 最高為 { $best }（{ $most }），最低為 { $worst }（{ $least }）。
report-other-bases = 基準：{ $base }。資料中還有其他基準：{ $others }。
report-base = 基準：{ $base }。
report-basis = { $basis ->
        [gained] 統計每個週期內的實際增量。
       *[published] 依發布日期彙總內容的累計值。
    }
report-until = 資料截至 { $day }。
report-on-chart = 圖上標註：{ $notes }。
report-other-currencies = 只計入 { $currency } 金額，未計入：{ $others }。
report-first-seen = { $count } 則內容的發布日期不明，依首次出現的日期統計。
report-no-data = 此區間沒有資料。請匯入資料或選擇其他區間。
report-more-files = 另有 { $count } 個檔案。
report-separator = { " · " }
report-finding-periods = 已結束的 { $aimed } 個週期中，達到各自目標的有 { $met } 個。
report-range-target = 區間目標依各週期的分母加權，也就是每個週期恰好達標時的數值。
report-left-out = { $count } 則分母不同（{ $others }），未計入。
report-left-out-short = { $count } 則未計入（分母不同）
report-to-date = 未完整的週期以相同天數比較。
report-points = 點
report-metric-by-base = { $metric }（按{ $base }）
