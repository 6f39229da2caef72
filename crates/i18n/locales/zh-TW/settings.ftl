### The settings page.

settings-person = 我的偏好
settings-person-note = 只在這台電腦上有效，與工作區無關
settings-appearance = 語言與外觀
settings-appearance-hint = 立即生效
settings-language = 語言
settings-theme = 外觀
settings-profile = 我的名字
settings-profile-hint = 顯示在歷史記錄中，不需要帳號
settings-workspace = 工作區
settings-workspace-note = 隨工作區儲存，變更可以復原
settings-week = 一週的第一天
settings-week-hint = 決定看板如何按週彙總
settings-currency-hint = 沒有註明貨幣的金額按此顯示
settings-zone-hint = 決定貼文算在哪一天
health-title = 健康檢查
health-check = 立即檢查
health-state = 資料檔案
health-good = 完好
health-bad = 有損壞
health-bad-way = 請先立即備份，再從上面還原一份較早的備份。
health-checked = 檢查於 { $at }
health-folder = 資料夾
health-copy-folder = 複製路徑
health-size = 大小
health-created = 建立時間
health-schema = 資料版本
