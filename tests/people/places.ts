/** The address of a page without what it is told more: what waits may say `/erasures?show=to-approve`. */
export const placeOf = (place: string): string => place.split("?")[0] ?? place
