import type { ReadCodes } from '../codes/contract.ts';
import type { BadgeInput, Report } from '../core/index.ts';

/** A badge that its holder puts into a signature, as the report showed it: nothing that is not proven stands in it but the picture. */
export interface ChosenBadge {
  /** Of this entry, made here. */
  id: string;
  /** The public page that the picture and the text lead to: https, without tracking parts. */
  pageUrl: string;
  /** As its issuer wrote it. Attacker-controlled: a holder may be sent a badge. */
  name: string;
  /** As an issuer is told of everywhere: a name from the viewer's list, else the host; never a mere claim alone. */
  issuer: string;
  /** What the issuer is called on the viewer's list, else what it calls itself: for forms that its holder reads over before they are sent. */
  issuerName: string | null;
  /** Where mail programs fetch the picture, https; `null`: there is none, and the holder pastes a picture. */
  imageUrl: string | null;
  /** BCP 47, of the badge; decides the words of its link. */
  language: string | null;
  /** ISO 8601, of issue and end, and the id of the credential: what LinkedIn asks for. */
  issuedOn: string | null;
  expires: string | null;
  credentialId: string | null;
  /** When it was last verified, and what came out. */
  checked: { verdict: Report['verdict']; at: string };
}

/** How a signature looks. */
export interface SignatureLook {
  layout: 'row' | 'column' | 'text';
  /** Of pictures, px: 32 to 120. */
  size: number;
  showName: boolean;
  showIssuer: boolean;
  /** A white ground under transparent pictures, for readers in dark mode. */
  card: boolean;
}

/** One signature as it is kept on the device. */
export interface SavedSignature {
  id: string;
  title: string;
  badges: readonly ChosenBadge[];
  look: SignatureLook;
  /** ISO 8601. */
  savedAt: string;
}

/** A page that is open in a tab. */
export interface OpenPage {
  title: string;
  /** Badges that it links to or shows, each once: the address of each, and what the page calls it, which is no more than a hint. */
  links: readonly { url: string; label: string }[];
}

/** What the studio needs of where it runs: the extension's page, or the playground. */
export interface StudioWorld {
  /** @param holder an address that the sender gives: compared on the device, kept nowhere */
  verify: (input: BadgeInput, holder?: { email: string }) => Promise<Report>;
  /** Looks for codes in a file that holds no badge: a certificate as PDF names the badge's page; left out: not here. */
  readCodes?: ReadCodes | undefined;
  /** Which hosts the person has to allow before a badge can be checked to the end, and how to ask, in the very click; left out: none here. */
  leave?: { hosts: (report: Report) => readonly string[]; ask: (hosts: readonly string[]) => Promise<boolean> } | undefined;
  /** Kept on this device alone. */
  signatures: {
    all: () => Promise<readonly SavedSignature[]>;
    put: (one: SavedSignature) => Promise<void>;
    remove: (id: string) => Promise<void>;
  };
  /** The signature that is being made, for the tab alone: a page that is loaded again goes on with it; left out: nothing is. */
  draft?: { read: () => unknown; write: (draft: SavedSignature | null) => void } | undefined;
  /** Badges of pages that are open in tabs; left out: tabs cannot be read here. */
  openPages?: (() => Promise<readonly OpenPage[]>) | undefined;
  /** Leave to read the pages of wallets, asked for in the very click; left out: there is none to be asked for. */
  allowWallets?: { hosts: readonly string[]; ask: () => Promise<boolean> } | undefined;
  /** Bytes of a picture of a badge, by its address. */
  picture: (url: string) => Promise<Uint8Array>;
}
