/** The words of the options and of the first page. */
export interface OptionsWords {
  title: string;
}
