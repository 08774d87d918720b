/** Where the CTI's resources begin. */
export const basePath = "/interact_cti/v1.0/";
