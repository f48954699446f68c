/** What `tashika --help` prints. */
export const USAGE = `Tashika (確か) tells what is proven about an Open Badge.

  tashika verify <file | folder | address | -> …   verify badges (- reads standard input)
  tashika replay <case folder> …                   verify again from recorded evidence, with no network

Options for verify
  --holder-email <address>   who shows the badge; compared on this device, sent nowhere
  --holder-name <name>       the name shown with the badge
  --trust <list.json>        issuers you go by: [{ "issuer": "<id>", "name": "…" } or { "host": "<its own host>", "name": "…" }]
  --now <ISO 8601>           judge by this time in place of the clock
  --record <folder>          write each verification down, so that replay gives the same report
Options for both
  --json                     one line of JSON for each input
  --lang <code>              language of the answer: en, ja … (default: from LANG)
  --help, --version

Exit code: 0 all genuine or confirmed · 1 some other verdict · 2 none of these, but some could not be finished or hold nothing
to check · 64 wrong usage`;
