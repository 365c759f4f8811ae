import { date } from '../../../core/json/dates';
import { shaped } from '../../../core/json/shape';

/** True for an ISO date that there is. */
export const isDate = (text: string): boolean => shaped(date, text).value !== undefined;
