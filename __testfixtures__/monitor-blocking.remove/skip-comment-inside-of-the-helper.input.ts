// refused: monitor-form
import { monitorBlocking } from 'asyncshift-runtime';

export const two = monitorBlocking({
	thresholdMs: 3, // measured in May
})(async () => 2);
