"use strict";

/** The manifest with the address it will be served from. Excel accepts https only. */
function withAddress(manifest, given) {
  if (given === undefined) return manifest;
  const address = String(given).replace(/\/+$/, "");
  if (!/^https:\/\/[^\s"'<>&]+$/.test(address)) throw new Error(`url=${given}: an https address`);
  return manifest.replaceAll("https://localhost:3000", address);
}

module.exports = { withAddress };
