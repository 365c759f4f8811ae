import { compareNumbers } from '../catalogue/numbers';

/** Whether two ids are one number in two spellings, such as `3`, `3.0` and `3.00`, or `3.0-A` and `3.0-a`. */
export const isSameNumber = (a: string, b: string): boolean => compareNumbers(plain(a), plain(b)) === 0;

const plain = (id: string): string => id.toLowerCase().replace(/(\.0+)+$/, '');
