// refused: inferred-from-value
type Gauge = () => number;
export declare const level: Gauge;
