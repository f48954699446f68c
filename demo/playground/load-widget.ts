/** The widget as it is built: its files lie beside the page, and this is the only place that names them. */
export const loadWidget = () => import('../../widget/index.ts');
