const ICONS = {
  gear: 'M10.3 3.6H13.7L14.2 6.1L16 7.1L18.4 6.3L20.1 9.2L18.2 10.9V13.1L20.1 14.8L18.4 17.7L16 16.9L14.2 17.9L13.7 20.4H10.3L9.8 17.9L8 16.9L5.6 17.7L3.9 14.8L5.8 13.1V10.9L3.9 9.2L5.6 6.3L8 7.1L9.8 6.1ZM12 9.2A2.8 2.8 0 1 1 12 14.8A2.8 2.8 0 1 1 12 9.2Z',
  back: 'M14.5 5.5L8 12L14.5 18.5',
  chevron: 'M6.5 9.5L12 15L17.5 9.5',
  caution:
    'M10.7 4.2L2.9 18A1.5 1.5 0 0 0 4.2 20.2H19.8A1.5 1.5 0 0 0 21.1 18L13.3 4.2A1.5 1.5 0 0 0 10.7 4.2ZM12 9.2V13.6M12 16.6H12.01',
  info: 'M12 3.2A8.8 8.8 0 1 1 12 20.8A8.8 8.8 0 1 1 12 3.2ZM12 11.2V16.4M12 7.8H12.01',
  file: 'M6.5 3.5H13.5L18 8V20.5H6.5ZM13.5 3.5V8H18',
  drop: 'M12 4V15M7 10L12 15L17 10M4.5 19.5H19.5',
  pen: 'M4 20L5.2 15.4L15.8 4.8L19.2 8.2L8.6 18.8ZM13.5 7.1L16.9 10.5',
  sidebar: 'M4 5H20V19H4ZM9.5 5V19',
} as const;

/** A small drawing beside words that say the same. */
export function Icon({ name, size = 20 }: { name: keyof typeof ICONS; size?: number }) {
  return (
    <svg class="icon" data-icon={name} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path class="line" stroke-width="1.8" d={ICONS[name]} />
    </svg>
  );
}
