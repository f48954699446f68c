import { BADGE_TAG, WALL_TAG } from './surroundings.ts';
import { TashikaBadge } from './tashika-badge.ts';
import { TashikaWall } from './tashika-wall.ts';

export { configure, type WidgetOptions } from './checkers.ts';
export { TashikaBadge, TashikaWall };

// Names of elements belong to the whole page: a second copy of the widget, or another version of it, leaves them to the first.
if (!customElements.get(BADGE_TAG)) customElements.define(BADGE_TAG, TashikaBadge);
if (!customElements.get(WALL_TAG)) customElements.define(WALL_TAG, TashikaWall);
