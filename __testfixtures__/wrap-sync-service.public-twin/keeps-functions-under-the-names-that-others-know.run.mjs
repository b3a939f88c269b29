export default [({ put }) => put('b', 4), ({ total }) => total(2), ({ show }) => show()];
