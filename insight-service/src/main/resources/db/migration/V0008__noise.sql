-- Noise is part of a policy: 0 is none; q means that each person further from the true count is q times less likely
-- (discrete Laplace), drawn once for each run of the binary tree over the blocks.
ALTER TABLE disclosure_policy
    ADD COLUMN noise integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT ck_disclosure_policy_noise CHECK (noise = 0 OR noise BETWEEN 2 AND 1000);
ALTER TABLE disclosure_policy ALTER COLUMN noise DROP DEFAULT;

INSERT INTO disclosure_policy (version, minimum, noise, description)
VALUES ('sdc-2', 10, 4, 'RESERVE as sdc-1, and discrete Laplace noise of ratio 1/4 (variance 8/9) per run of the binary tree over the blocks');

-- Under which secret the noise of this database is drawn. With another one every figure would be drawn anew, and two
-- draws of one count can be averaged.
CREATE TABLE noise_key (
    only_row     boolean     NOT NULL DEFAULT true,
    fingerprint  varchar(64) NOT NULL,
    CONSTRAINT pk_noise_key PRIMARY KEY (only_row),
    CONSTRAINT ck_noise_key_only_row CHECK (only_row)
);
