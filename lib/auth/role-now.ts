import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { participants } from "#db/schema";
import type { Role } from "#lib/auth/actor";

/** The role is there: it has no end, or one that has not come. The database's clock decides. */
const stillThere = sql`(${participants.roleUntil} is null or ${participants.roleUntil} > now())`;

/** The role of a participant at this moment: past its end it is not there any more, also before the job has put it away. */
export const roleNow = sql<Role>`case when ${stillThere} then ${participants.role} else 'participant' end`;

/** Whether they have one of these roles above participant at this moment; an index on the role can lead the way. */
export const hasRoleNow = (...roles: Exclude<Role, "participant">[]): SQL =>
  sql`(${participants.role} in (${sql.raw(roles.map((role) => `'${role}'`).join(", "))}) and ${stillThere})`;
