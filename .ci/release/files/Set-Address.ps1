# 配置先を書き込みます。実際の Windows では、まだ試していません（untested）。
#   .\Set-Address.ps1 -Address https://plan.city.example.jp -Provider 例示市 -Share \\fileserver\addins
param(
  [Parameter(Mandatory = $true)][string]$Address,
  [Parameter(Mandatory = $true)][string]$Provider,
  [string]$Share = ""
)
$ErrorActionPreference = "Stop"
if ($Address -notmatch '^https://[^\s"''<>&/]+$') {
  throw "-Address に、配置先のアドレスを https://plan.city.example.jp の形で書いてください（/ で終わらない形）。"
}
if ($Provider -notmatch '^[^"<>&\r\n]{1,125}$') {
  throw '-Provider に、提供元として Excel に表示する名前（市や担当課の名前）を書いてください（125 字まで、" < > & は使えません）。'
}
if ($Share -ne "" -and $Share -notmatch '^\\\\[^\s"''<>&]+$') {
  throw "-Share に、マニフェストを置く共有フォルダーを \\サーバー\フォルダー の形で書いてください。"
}
$tokens = @{
  "{{ADDRESS}}"       = $Address
  "{{PROVIDER}}"      = $Provider
  "{{HOST}}"          = ([Uri]$Address).Host
  "{{PORT}}"          = ([Uri]$Address).Port
  "{{SHARE}}"         = $Share
  "{{SHARE_ESCAPED}}" = $Share.Replace("\", "\\")
}
$files = @(
  @("templates\manifest.xml", "manifest.xml"),
  @("templates\nginx.conf", "nginx.conf")
)
if ($Share -ne "") {
  $files += , @("templates\TrustCatalog.reg", "TrustCatalog.reg")
  $files += , @("templates\GroupPolicy.xml", "GroupPolicy.xml")
}
$utf8 = New-Object System.Text.UTF8Encoding($false)
foreach ($file in $files) {
  $text = [IO.File]::ReadAllText((Join-Path $PSScriptRoot $file[0]), $utf8)
  foreach ($token in $tokens.GetEnumerator()) { $text = $text.Replace($token.Key, [string]$token.Value) }
  # A .reg file is UTF-16 to Windows, or what is not ASCII in it is lost.
  $encoding = if ($file[1] -like "*.reg") { [Text.Encoding]::Unicode } else { $utf8 }
  [IO.File]::WriteAllText((Join-Path $PSScriptRoot $file[1]), $text, $encoding)
  Write-Host "$($file[1]) を作りました。"
}
