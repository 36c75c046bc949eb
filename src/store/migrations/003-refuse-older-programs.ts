/** A program that still keeps count in the table `migrations` knows two numbers, and refuses a store with a third. */
export const refuseOlderPrograms = ['insert into migrations (number, at) values (3, 0)'] as const;
