package careers.survey.codelist;

import careers.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Answer options under a name of the survey. Published instruments hold a copy, so changing it changes none of them. */
@Entity
@Table(name = "shared_code_list")
class SharedCodeList {

    @Id
    UUID id;

    String survey;

    String name;

    @Column(name = "source_language")
    String sourceLanguage;

    @JdbcTypeCode(SqlTypes.JSON)
    String codes;

    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    long version;

    protected SharedCodeList() {}

    SharedCodeList(String survey, String name) {
        this.id = Ids.next();
        this.survey = survey;
        this.name = name;
    }
}
