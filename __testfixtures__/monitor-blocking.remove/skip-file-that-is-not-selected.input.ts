// refused: not-editable
// not selected
import { monitorBlocking } from 'asyncshift-runtime';

export const two = monitorBlocking()(async () => 2);
