/** The few words that a signature says itself, in the language of the badge: whoever reads the mail reads them. */
export interface SignatureWords {
  /** The link that is there where pictures are not. */
  check: string;
  /** What the picture stands for, for who does not see it. */
  described: (name: string, issuer: string) => string;
  /** The same as a line of plain text, before the address. */
  line: (name: string, issuer: string) => string;
}

const EN: SignatureWords = {
  check: 'Check this badge',
  described: (name, issuer) => `${name} (${issuer}), Open Badge`,
  line: (name, issuer) => `${name} (${issuer})`,
};

const JA: SignatureWords = {
  check: '証明を確認',
  described: (name, issuer) => `${name}（${issuer}）オープンバッジ`,
  line: (name, issuer) => `${name}（${issuer}）`,
};

/** @param language BCP 47, of the badge; one that is not known, or without words here, is served in English */
export function signatureWords(language: string | null): SignatureWords {
  return language !== null && /^ja(?:-|$)/i.test(language) ? JA : EN;
}
