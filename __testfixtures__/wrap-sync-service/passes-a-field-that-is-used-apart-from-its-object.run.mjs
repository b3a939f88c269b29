export default [({ Store }) => Store.isKnown('first'), ({ first }) => first()];
