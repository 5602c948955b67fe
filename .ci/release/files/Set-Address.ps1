# 配置先を書き込みます。実際の Windows では、まだ試していません（untested）。
#   .\Set-Address.ps1 -Address https://plan.city.example.jp -Share \\fileserver\addins
param(
  [Parameter(Mandatory = $true)][string]$Address,
  [string]$Share = ""
)
$ErrorActionPreference = "Stop"
if ($Address -notmatch '^https://[^\s"''<>&/]+$') {
  throw "-Address に、配置先のアドレスを https://plan.city.example.jp の形で書いてください（/ で終わらない形）。"
}
if ($Share -ne "" -and $Share -notmatch '^\\\\[^\s"''<>&]+$') {
  throw "-Share に、マニフェストを置く共有フォルダーを \\サーバー\フォルダー の形で書いてください。"
}
$tokens = @{
  "{{ADDRESS}}"       = $Address
  "{{HOST}}"          = ([Uri]$Address).Authority
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
  foreach ($token in $tokens.GetEnumerator()) { $text = $text.Replace($token.Key, $token.Value) }
  [IO.File]::WriteAllText((Join-Path $PSScriptRoot $file[1]), $text, $utf8)
  Write-Host "$($file[1]) を作りました。"
}
