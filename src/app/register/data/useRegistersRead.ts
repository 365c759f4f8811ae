import { useStored } from '../../state/useStored';
import { registersNow, type RegistersRead } from '../registers-now';

/** The registers of the library, in step with the store; undefined while they are first read. */
export const useRegistersRead = (): RegistersRead | undefined => useStored('register/', registersNow);
