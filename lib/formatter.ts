const known = new Map<string, Intl.DateTimeFormat>();

/**
 * A formatter of dates, made once: making one takes a hundred times as long as using it, and a list
 * uses one for every row.
 * @throws RangeError for a zone that does not exist
 */
export function formatterOf(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const made = known.get(key) ?? new Intl.DateTimeFormat(locale, options);
  known.set(key, made);
  return made;
}
