/** The words of the panel and the popup. */
export interface PanelWords {
  title: string;
}
