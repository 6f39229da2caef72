# sandtable-cli 的文字。指令名稱、選項和 JSON 在各語言中保持不變。

cli-help =
    沙盤 { $version }：不開視窗，直接執行工作臺的指令。

    sandtable-cli [選項] call 指令名稱 JSON  執行一條指令；JSON 可以是文字本身、@檔案，或 -（標準輸入）
    sandtable-cli commands                   列出全部指令及其請求與回應的結構

    --workspace 目錄   指令所操作的工作區資料夾
    --actor 姓名       操作人，顯示在歷程中
    --locale 語言      zh-CN、zh-TW 或 en；不填則依設定，設定也沒有則跟隨系統
    --progress         在標準錯誤輸出中列印耗時工作的進度，每行一條 JSON
    --help, --version

    結果以 JSON 寫到標準輸出。指令失敗時結束代碼為 1，並在標準錯誤輸出一行
    {"{"}"error":{"{"}"code":…,"message":…{"}"}{"}"}；用法有誤時結束代碼為 2。
cli-nothing-to-do = 沒有要執行的操作：請輸入 call 指令名稱 JSON，或 commands。
cli-unknown-verb = 不認識「{ $verb }」。可用的有 call 和 commands。
cli-missing = 缺少 { $what }。
cli-unexpected = 此處不應出現「{ $argument }」。
cli-bad-locale = 沒有「{ $tag }」這種語言，可選 zh-CN、zh-TW 或 en。
cli-unreadable-request = 無法從 { $source } 讀取請求：{ $cause }
cli-see-help = 詳見 sandtable-cli --help。
