import { VERDICTS } from '../core/index.ts';
import type { ChosenBadge, SavedSignature, SignatureLook } from './contract.ts';

type Values = Readonly<Record<string, unknown>>;

const LAYOUTS: readonly SignatureLook['layout'][] = ['row', 'column', 'text'];

/** A signature as it was kept. An older version may have written it, and a disk may have spoilt it: what has another shape is as good as absent. */
export function readSignature(kept: unknown): SavedSignature | null {
  if (!isObject(kept)) return null;
  const { id, title, savedAt, badges, look } = kept;
  if (!isText(id) || !isText(title) || !isText(savedAt) || !Array.isArray(badges) || !isLook(look)) return null;
  return badges.every(isBadge) ? { id, title, savedAt, badges, look } : null;
}

function isBadge(value: unknown): value is ChosenBadge {
  if (!isObject(value)) return false;
  const { checked } = value;
  const texts = ['id', 'pageUrl', 'name', 'issuer'];
  const optional = ['issuerName', 'imageUrl', 'language', 'issuedOn', 'expires', 'credentialId'];
  return (
    texts.every((name) => isText(value[name])) &&
    optional.every((name) => value[name] === null || isText(value[name])) &&
    isObject(checked) &&
    isText(checked['at']) &&
    VERDICTS.some((verdict) => verdict === checked['verdict'])
  );
}

function isLook(value: unknown): value is SignatureLook {
  if (!isObject(value)) return false;
  const switches = ['showName', 'showIssuer', 'card'];
  return (
    LAYOUTS.some((layout) => layout === value['layout']) &&
    typeof value['size'] === 'number' &&
    switches.every((name) => typeof value[name] === 'boolean')
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;
