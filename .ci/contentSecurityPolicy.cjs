"use strict";
/** Where office.js comes from in a network with internet. */
const officeCdn = "https://appsforoffice.microsoft.com";

/** SHA-256 of nothing: the `<style>` elements the pane's styles are put into are empty at first. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * What the pane may load and where it may send to: nothing but its own server, and Microsoft's for
 * office.js where that is not served with it. In the page, and as a header of the release's servers.
 */
const contentSecurityPolicy = (selfHosted) =>
  [
    "default-src 'none'",
    `script-src 'self'${selfHosted ? "" : ` ${officeCdn}`}`,
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

module.exports = { contentSecurityPolicy, officeCdn };
