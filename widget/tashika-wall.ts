import { ReactiveElement } from '@lit/reactive-element';

/** Several badges, with a filter. */
export class TashikaWall extends ReactiveElement {}
